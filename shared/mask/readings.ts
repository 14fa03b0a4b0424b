import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { visit } from 'unist-util-visit'
import { remembered } from './remembered.ts'

/** A text as somebody reads it; `sourceOf` says where a stretch of it stands in the source, in UTF-16 units. */
export interface Reading {
  readonly text: string
  readonly sourceOf: (from: number, to: number) => readonly [from: number, to: number]
}

/** A mark that Markdown takes as a mark no more. Of `\\\\` both stay: they begin the address of a share. */
const ESCAPED = /(?<!\\)\\(?=[!-/:-@[\]^-`{-~])/g

/** What may be markup inside of a value. A line below inside of a word is none. */
const MARKUP = /[*~`]|\]\s?[([:]|&#?\w+;|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u

/**
 * The ways in which a text may be read, the plainest first: without the markup of Markdown, without its backslashes, and as
 * it is written. Neither `10.20.**30**.44` nor `10\.20\.30\.44` may hide what a document will show as one.
 */
export function readingsOf(source: string): readonly Reading[] {
  const asWritten: Reading = { text: source, sourceOf: (from, to) => [from, to] }
  const readings: Reading[] = []
  if (MARKUP.test(source)) readings.push(withoutMarkup(source))
  if (source.includes('\\')) readings.push(withoutBackslashes(source))
  return [...readings, asWritten]
}

/** As many characters as a log of 10,000 events with marks in each has. */
const MOST_CHARACTERS = 2_000_000

/** What finds addresses in a finished tree forgets where they stand. */
const PLACED = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))

const withoutMarkup = remembered((source: string): Reading => {
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
}, MOST_CHARACTERS)

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

function withoutBackslashes(source: string): Reading {
  const read = builder()
  let at = 0
  for (const { index } of source.matchAll(ESCAPED)) {
    read.copy(source, at, index)
    at = index + 1
  }
  read.copy(source, at, source.length)
  return read.done()
}

interface Builder {
  /** Adds what stands for this stretch of the source. */
  readonly add: (text: string, from: number, to: number) => void
  /** Adds a stretch of the source as it is. */
  readonly copy: (source: string, from: number, to: number) => void
  readonly done: () => Reading
}

function builder(): Builder {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  const add = (part: string, from: number, to: number): void => {
    text += part
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(from)
      ends.push(to)
    }
  }
  return {
    add,
    copy: (source, from, to) => {
      for (let at = from; at < to; at += 1) add(source.charAt(at), at, at + 1)
    },
    done: () => ({ text, sourceOf: (from, to) => [starts[from] ?? 0, ends[to - 1] ?? 0] }),
  }
}
