import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { visit } from 'unist-util-visit'
import type { Reading } from './reading.ts'

/** What finds addresses in a finished tree forgets where they stand. */
const PLACED = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))

/** A text as the library reads it that also writes documents. */
export function parsedReading(source: string): Reading {
  const read = builder()
  visit(fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [PLACED] }), (node) => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
      case 'html':
        return addLiteral(read, node.value, source, { from, to })
      // What stands in two of these is read apart.
      case 'paragraph':
      case 'heading':
      case 'tableCell':
      case 'break':
        return read.add('\n', from, from)
      default:
        return
    }
  })
  return read.done()
}

const ENTITY = /&#?\w+;/y
const AMPERSAND = /^&(?:amp|#0*38|#x0*26);$/i

/** What a node says, each character at the place in the source that it was read from: a mark before it is passed over. */
function addLiteral(
  read: Builder,
  value: string,
  source: string,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  let at = from
  for (const character of value) {
    ENTITY.lastIndex = at
    const entity = ENTITY.exec(source)?.[0]
    if (entity !== undefined && (character !== '&' || AMPERSAND.test(entity))) {
      read.add(character, at, at + entity.length)
      at += entity.length
    } else {
      const place = source.indexOf(character, at)
      if (place >= 0 && place < to) at = place
      read.add(character, at, at + character.length)
      at += character.length
    }
  }
}

interface Builder {
  /** Adds what stands for this stretch of the source. */
  readonly add: (text: string, from: number, to: number) => void
  readonly done: () => Reading
}

function builder(): Builder {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  return {
    add: (part, from, to) => {
      text += part
      for (let unit = 0; unit < part.length; unit += 1) {
        starts.push(from)
        ends.push(to)
      }
    },
    done: () => ({ text, sourceOf: (from, to) => [starts[from] ?? 0, ends[to - 1] ?? 0] }),
  }
}
