/** An element of a part of a Word file, with the names as they are written there: `w:p`. */
export interface WordElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (WordElement | string)[]
}

const NAME = String.raw`[\w:.-]+`
const ATTRIBUTES = String.raw`(?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*`
const TOKEN = new RegExp(
  String.raw`<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?<open>${NAME})(?<attributes>${ATTRIBUTES})\s*(?<empty>/?)>|</(?<close>${NAME})\s*>|(?<text>[^<]+)`,
  'y',
)
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g')

/**
 * The element of a part of a Word file. These have no document type and no entities of their own: whatever has, and whatever is not
 * well-formed, answers null. Unlike in most readers, space between two words stays that stands by itself in an element.
 */
export function readWordXml(xml: string): WordElement | null {
  const token = new RegExp(TOKEN)
  const top: Open = { name: '', attributes: new Map(), children: [] }
  const open: Open[] = [top]
  const source = xml.replace(/^\ufeff/, '')
  while (token.lastIndex < source.length) {
    const found = token.exec(source)?.groups
    const within = open.at(-1)
    if (found === undefined || within === undefined) return null
    if (found.close !== undefined) {
      if (open.length === 1 || within.name !== found.close) return null
      open.pop()
    } else if (found.open !== undefined) {
      const element: Open = { name: found.open, attributes: attributesIn(found.attributes ?? ''), children: [] }
      within.children.push(element)
      if (found.empty === '') open.push(element)
    } else if (found.text !== undefined && within !== top) within.children.push(decoded(found.text))
  }
  const [element] = top.children
  return open.length === 1 && top.children.length === 1 && typeof element === 'object' ? element : null
}

interface Open extends WordElement {
  readonly children: (WordElement | string)[]
}

const attributesIn = (written: string): ReadonlyMap<string, string> =>
  new Map([...written.matchAll(ATTRIBUTE)].map(([, name = '', one, other]) => [name, decoded(one ?? other ?? '')]))

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return SIGNS[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** The elements in an element, without the text between them. */
export const elementsIn = ({ children }: WordElement): readonly WordElement[] =>
  children.filter((child) => typeof child === 'object')

/** The first element of this name in an element. */
export const childOf = (element: WordElement, name: string): WordElement | undefined =>
  elementsIn(element).find((child) => child.name === name)

/** What an element in an element says in its `w:val`: `w:sz` in `<w:rPr><w:sz w:val="20"/></w:rPr>`. */
export const saidIn = (element: WordElement | undefined, name: string): string | undefined =>
  element === undefined ? undefined : childOf(element, name)?.attributes.get('w:val')
