const MAX_TITLE = 80

/** The first line of a text, cut between two words if it is long: what an incident is called until somebody says better. */
export function titleFrom(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0]?.replaceAll(/\s+/g, ' ') ?? ''
  const characters = [...line]
  if (characters.length <= MAX_TITLE) return line
  const cut = characters.slice(0, MAX_TITLE - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > MAX_TITLE / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
