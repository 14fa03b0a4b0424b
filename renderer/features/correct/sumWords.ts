interface Sum {
  readonly people: string
  readonly tags: string
  readonly files: number
  readonly links: number
  /** How many other events' links are going to point at the result. */
  readonly pointing: number
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** What a merged event will carry, as a sentence. */
export function sumWords({ people, tags, files, links, pointing }: Sum): string {
  const parts = [
    ...(people === '' ? [] : [`people ${people}`]),
    ...(tags === '' ? [] : [`tags ${tags}`]),
    ...(files === 0 ? [] : [counted(files, 'file')]),
    ...(links === 0 ? [] : [counted(links, 'link')]),
  ]
  const has = parts.length === 0 ? 'It has no people, tags, files or links.' : `It has ${parts.join(', ')}.`
  return pointing === 0 ? has : `${has} The links of ${counted(pointing, 'other event')} will point at it.`
}
