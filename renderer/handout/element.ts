import type { Element as Drawn } from 'hast'

type Attributes = Readonly<Record<string, string | number | boolean>>

/** An element with attributes and children; texts become text nodes. An attribute that is false is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(attribute, value === true ? '' : String(value))
  }
  made.append(...children)
  return made
}

export function button(words: string, press: () => void, attributes: Attributes = {}): HTMLElement {
  const made = element('button', { type: 'button', ...attributes }, words)
  made.addEventListener('click', press)
  return made
}

const SVG = 'http://www.w3.org/2000/svg'

/** Attributes of SVG that are written with capitals; the others have hyphens. */
const AS_IT_IS: ReadonlySet<string> = new Set(['viewBox', 'patternUnits', 'patternTransform', 'maskContentUnits'])

const NAMES = new Map<string, string>()

/** Asked for many thousand times in a second of zooming. */
function attributeName(property: string): string {
  const known = NAMES.get(property)
  if (known !== undefined) return known
  const hyphens = () => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const name = property === 'className' ? 'class' : AS_IT_IS.has(property) ? property : hyphens()
  NAMES.set(property, name)
  return name
}

/** What the figure draws, as elements of the page. Titles are left out: what is pointed at has a card. */
export function svgElement({ tagName, properties, children }: Drawn): SVGElement {
  const made = document.createElementNS(SVG, tagName)
  for (const property in properties) {
    const value = properties[property]
    if (value === null || value === undefined || value === false) continue
    made.setAttribute(attributeName(property), Array.isArray(value) ? value.join(' ') : String(value))
  }
  for (const child of children) {
    if (child.type === 'text') made.append(child.value)
    else if (child.type === 'element' && child.tagName !== 'title') made.append(svgElement(child))
  }
  return made
}
