import type { Definition, PhrasingContent } from 'mdast'
import { assertNever } from '../../result.ts'
import type { Cell, Inline } from '../blocks.ts'
import { words } from '../inlines.ts'
import { safeHref } from './safeHref.ts'

/** The addresses that `[text][name]` stands for, by name. */
export type Definitions = ReadonlyMap<string, Definition>

/** Pieces of a line as the tree says them. What has no place in the document stays as the text it was. */
export const readInlines = (nodes: readonly PhrasingContent[], definitions: Definitions): Cell =>
  nodes.flatMap((node) => readInline(node, definitions))

function readInline(node: PhrasingContent, definitions: Definitions): Cell {
  const within = (children: readonly PhrasingContent[]) => readInlines(children, definitions)
  switch (node.type) {
    case 'text':
      return [words(node.value)]
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }]
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ kind: node.type, children: within(node.children) }]
    case 'break':
      return [words('\n')]
    case 'link':
      return link(node.url, within(node.children))
    case 'linkReference': {
      const children = within(node.children)
      return link(definitions.get(node.identifier)?.url ?? '', children)
    }
    case 'image':
      return link(node.url, [words(node.alt || 'picture')])
    case 'imageReference':
      return link(definitions.get(node.identifier)?.url ?? '', [words(node.alt || 'picture')])
    case 'footnoteReference':
      return [words(`[^${node.label ?? node.identifier}]`)]
    case 'html':
      return [words(node.value)]
    default:
      return assertNever(node)
  }
}

/** A link that may lead astray becomes its words and, in brackets, the address: nothing is lost, and nothing can be clicked. */
function link(url: string, children: Cell): Cell {
  const href = safeHref(url)
  if (href !== null) return [{ kind: 'link', href, children }]
  const said = children.length === 1 && isText(children[0], url)
  return said || url === '' ? children : [...children, words(` (${url})`)]
}

const isText = (inline: Inline | undefined, url: string): boolean =>
  inline?.kind === 'text' && (inline.text === url || `http://${inline.text}` === url)
