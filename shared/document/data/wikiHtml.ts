import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { PostmortemDocument } from '../blocks.ts'
import { blockHtml } from '../html/blockHtml.ts'
import { printable } from '../printable.ts'

/** Editors keep what stands at the element itself, and drop style sheets and classes. */
const STYLES: Readonly<Record<string, string>> = {
  table: 'border-collapse:collapse',
  caption: 'text-align:left;font-weight:bold',
  th: 'border:1px solid #c3ccd6;padding:4px 8px;text-align:left;vertical-align:top;background:#f3f5f8',
  td: 'border:1px solid #c3ccd6;padding:4px 8px;text-align:left;vertical-align:top',
  blockquote: 'border-left:3px solid #c3ccd6;margin:0 0 8px;padding:0 0 0 12px',
  pre: 'font-family:monospace;white-space:pre-wrap',
}

/** What an editor would make something odd of: its content stands in its place. */
const UNWRAPPED: ReadonlySet<string> = new Set(['div', 'span', 'time', 'section'])

/**
 * The document as HTML for the clipboard: headings, paragraphs, lists and simple tables whose look is written at each
 * element, without classes, ids, figure or script. Wikis, mail and word processors take it as it is.
 */
export function wikiHtml({ blocks, footer }: PostmortemDocument): string {
  const content = blocks.flatMap((block) => blockHtml(block, [])).flatMap(simple)
  return toHtml({
    type: 'root',
    children: [...content, ...footer.map((line) => h('p', [h('small', printable(line))]))],
  })
}

function simple(node: ElementContent): readonly ElementContent[] {
  if (node.type === 'text') return withBreaks(node.value)
  if (node.type !== 'element') return []
  const children = inside(node)
  if (node.tagName === 'div' && hasClass(node, 'callout'))
    return [h('blockquote', { style: STYLES.blockquote }, children)]
  if (UNWRAPPED.has(node.tagName)) return children
  return [{ type: 'element', tagName: node.tagName, properties: propertiesOf(node), children }]
}

const hasClass = ({ properties: { className } }: Element, name: string): boolean => className?.includes(name) === true

function inside(node: Element): ElementContent[] {
  if (node.tagName === 'pre') return node.children
  return node.children.flatMap((child) => [...simple(child)])
}

function propertiesOf({ tagName, properties }: Element): Element['properties'] {
  const kept = Object.entries(properties).filter(([name]) => ['href', 'start', 'scope'].includes(name))
  const style = STYLES[tagName]
  return { ...Object.fromEntries(kept), ...(style === undefined ? {} : { style }) }
}

/** Line breaks in a text are breaks: no style says so here. */
const withBreaks = (text: string): readonly ElementContent[] =>
  text
    .split('\n')
    .flatMap((line, i): ElementContent[] => [...(i === 0 ? [] : [h('br')]), { type: 'text', value: line }])
