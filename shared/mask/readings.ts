import { parsedReading } from './parsedReading.ts'
import { stretchesWithoutMarks } from './plainMarkup.ts'
import { asWritten, leftOf, type Reading, type Stretch } from './reading.ts'
import { remembered } from './remembered.ts'

/** A mark that Markdown takes as a mark no more. Of `\\\\` both stay: they begin the address of a share. */
const ESCAPED = /(?<!\\)\\(?=[!-/:-@[\]^-`{-~])/g

/** What may be markup inside of a value. A line below inside of a word is none. */
const MARKUP = /[*~`]|\]\s?[([:]|&#?\w+;|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u

/** As many characters as a log of 10,000 events with marks in each has. */
const MOST_CHARACTERS = 2_000_000

const parsed = remembered(parsedReading, MOST_CHARACTERS)

/**
 * The ways in which a text may be read, the plainest first: without the markup of Markdown, without its backslashes, and as
 * it is written. Neither `10.20.**30**.44` nor `10\.20\.30\.44` may hide what a document will show as one.
 */
export function readingsOf(source: string): readonly Reading[] {
  const readings: Reading[] = []
  if (MARKUP.test(source)) {
    const stretches = stretchesWithoutMarks(source)
    if (stretches === null) readings.push(parsed(source))
    else if (stretches.length > 1) readings.push(leftOf(source, stretches))
  }
  if (source.includes('\\')) readings.push(leftOf(source, withoutBackslashes(source)))
  return [...readings, asWritten(source)]
}

function withoutBackslashes(source: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const { index } of source.matchAll(ESCAPED)) {
    if (index > at) stretches.push([at, index])
    at = index + 1
  }
  if (at < source.length) stretches.push([at, source.length])
  return stretches
}
