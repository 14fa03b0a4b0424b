/** A template as it is kept in a file: a head with its name, and what is filled in. */
export interface TemplateText {
  readonly name: string
  readonly about: string
  /** What the files of such a document are called after the incident; empty: `postmortem`. */
  readonly file: string
  readonly body: string
  /** Lines of the file before the body, so that a fault names the line of the file. */
  readonly headLines: number
}

const HEAD = /^\uFEFF?---[^\S\n]*\n([\s\S]*?\n)?---[^\S\n]*(?:\n|$)/
/** Characters of the longest template file. */
export const MAX_TEMPLATE_FILE = 110_000

const NAME_LENGTH = 80

/**
 * Reads a template file: `name:`, `about:` and `file:` between two lines of `---` at its top, then the body. All of it is the body where
 * there is no such head; the name then is empty. Line ends of every system are fine.
 */
export function readTemplateText(file: string): TemplateText {
  const text = file.replace(/\r\n?/g, '\n')
  const head = HEAD.exec(text)
  if (head === null) return { name: '', about: '', file: '', body: text.replace(/^\uFEFF/, ''), headLines: 0 }
  const said = (key: string): string =>
    new RegExp(`^${key}[^\\S\\n]*:(.*)$`, 'im')
      .exec(head[1] ?? '')?.[1]
      ?.trim()
      .slice(0, NAME_LENGTH) ?? ''
  return {
    name: said('name'),
    about: said('about'),
    file: slugOf(said('file')),
    body: text.slice(head[0].length),
    headLines: head[0].split('\n').length - 1,
  }
}

/** Letters, digits and hyphens, which every system takes as a name. */
const slugOf = (said: string): string =>
  said
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)

/** The file of a template that is called so. */
export function templateFile({ name, about, file, body }: Omit<TemplateText, 'headLines'>): string {
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, NAME_LENGTH)
  return `---\nname: ${line(name)}\n${about === '' ? '' : `about: ${line(about)}\n`}${file === '' ? '' : `file: ${file}\n`}---\n${body}`
}
