import type { Stretch } from './reading.ts'

/** One line that is a paragraph, without what could be a link, an entity, HTML or an escape. */
const LINE = /^(?![-+#>]|\d{1,9}[.)])[\p{L}\p{N}*`][^\n\\<>&[\]]*(?<!\s)$/u

/** Bold, slanted or code that begins and ends with a letter or a digit and holds no other mark. */
const MARKED = /(?<![*`])(\*{1,2}|`)(?=[\p{L}\p{N}])[^*`]*(?<=[\p{L}\p{N}])\1(?![*`])/gu

/** A line below that may be a mark, two tildes, a mark inside of an address. */
const UNSURE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~.*~|(?:www\.|:\/\/)\S*[*`]/iu

/**
 * What is left of a text without the markup of Markdown, where that is sure without reading all of Markdown: nearly all
 * that people type. Null where it is not.
 */
export function stretchesWithoutMarks(source: string): readonly Stretch[] | null {
  if (!LINE.test(source) || UNSURE.test(source)) return null
  const stretches: Stretch[] = []
  let at = 0
  let unmarked = 0
  for (const { 0: whole, 1: mark = '', index } of source.matchAll(MARKED)) {
    const end = index + whole.length
    if (index > at) stretches.push([at, index])
    stretches.push([index + mark.length, end - mark.length])
    unmarked += 2 * mark.length
    at = end
  }
  if (at < source.length) stretches.push([at, source.length])
  return marksIn(source) === unmarked ? stretches : null
}

const marksIn = (text: string): number => {
  let marks = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === STAR || code === BACKTICK) marks += 1
  }
  return marks
}

const STAR = 42
const BACKTICK = 96
