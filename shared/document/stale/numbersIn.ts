import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { SKIP, visit } from 'unist-util-visit'
import { formatDuration } from '../../time/format.ts'
import { MINUTE, millis } from '../../time/instant.ts'
import { COUNTED, type Counted } from './counted.ts'

/** What sort of number it is: only numbers of one kind are compared. */
export type NumberKind = 'length' | 'clock' | 'date' | 'share' | 'count'

/** A number in a hand-written text. */
export interface WrittenNumber {
  /** Kind and value, however it is written: `length 47 min` for “47 minutes”, `count path 6` for “six misleading paths”. */
  readonly number: string
  readonly kind: NumberKind
  /** As written. For a count the number alone. */
  readonly written: string
  /** In UTF-16 units of the text, from the first to behind the last character. */
  readonly from: number
  readonly to: number
  /** The paragraph, list or table in which it stands. */
  readonly within: string
}

type Found = Pick<WrittenNumber, 'number' | 'kind'> & { readonly at: number; readonly written: string }

const UNITS = [
  { words: ['d', 'day', 'days'], minutes: 1_440 },
  { words: ['h', 'hr', 'hrs', 'hour', 'hours'], minutes: 60 },
  { words: ['min', 'mins', 'minute', 'minutes'], minutes: 1 },
  { words: ['s', 'sec', 'secs', 'second', 'seconds'], minutes: 1 / 60 },
] as const

const partOf = (words: readonly string[]): string =>
  `\\d{1,5}[ \\u00a0\\u202f]?(?:${words.toSorted((one, other) => other.length - one.length).join('|')})(?![\\p{L}\\p{N}])`
/** From the largest unit down, each once: what does not go on so is a length of its own. */
const DOWN = UNITS.reduceRight((rest, { words }) => {
  const part = partOf(words)
  return rest === '' ? part : `(?:${part}(?:(?: and |[ \\u00a0\\u202f])${rest})?|${rest})`
}, '')
const LENGTH = new RegExp(`(?<![\\p{L}\\p{N}:/_-]|\\d[.,])${DOWN}`, 'gu')
const EACH_PART = /(\d+)[ \u00a0\u202f]?(\p{L}+)/gu
const CLOCK = /(?<![\p{L}\p{N}:.,-])([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?![\p{L}\d:])/gu
const DATE = /(?<![\p{L}\p{N}-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\p{N}-])/gu
const SHARE = /(?<![\p{L}\p{N}.,-])(\d{1,3})[ \u00a0\u202f]?(?:%|per ?cent\b)/gu

/** Small numbers as they are said. */
export const NUMBER_WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const
const THINGS = Object.entries(COUNTED).flatMap(([thing, words]) => words.map((word) => [word, thing] as const))
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,:-])(\\d{1,5}|${NUMBER_WORDS.slice(1).join('|')})(?=[ \\u00a0](${THINGS.map(([word]) => word)
    .toSorted((one, other) => other.length - one.length)
    .join('|')})(?![\\p{L}\\p{N}]))`,
  'giu',
)

/**
 * Lengths of time, times of day, dates, percentages and counts of what an incident consists of, in the order of the text. Not
 * read are code, links, quoted blocks and HTML: they are not the writer's words. Ranges and decimals are left alone.
 */
export function numbersIn(markdown: string): readonly WrittenNumber[] {
  const found: WrittenNumber[] = []
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  visit(root, (node) => {
    switch (node.type) {
      case 'blockquote':
      case 'link':
      case 'linkReference':
      case 'definition':
      case 'html':
        return SKIP
      case 'text': {
        const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
        const block = root.children.find(({ position }) => from < (position?.end.offset ?? 0))
        const within = markdown.slice(block?.position?.start.offset ?? from, block?.position?.end.offset ?? to)
        for (const { at, ...number } of readNumbers(markdown.slice(from, to))) {
          found.push({ ...number, from: from + at, to: from + at + number.written.length, within })
        }
        return SKIP
      }
      default:
        return
    }
  })
  return found
}

function readNumbers(text: string): readonly Found[] {
  const found = [
    ...[...text.matchAll(LENGTH)].map((match) => made(match, 'length', lengthText(match[0]))),
    ...[...text.matchAll(CLOCK)].map((match) =>
      made(match, 'clock', match[0].padStart(match[0].length > 5 ? 8 : 5, '0')),
    ),
    ...[...text.matchAll(DATE)].map((match) => made(match, 'date', match[0])),
    ...[...text.matchAll(SHARE)].map((match) => made(match, 'share', `${Number(match[1])} %`)),
    ...[...text.matchAll(COUNT)].map((match) => {
      const thing = THINGS.find(([word]) => word === match[2]?.toLowerCase())?.[1] ?? ''
      return made(match, 'count', `${thing} ${countOf(match[1] ?? '')}`)
    }),
  ]
  return found.toSorted((one, other) => one.at - other.at)
}

const made = (match: RegExpExecArray, kind: NumberKind, value: string): Found => ({
  number: numberOf(kind, value),
  kind,
  at: match.index,
  written: kind === 'count' ? (match[1] ?? '') : match[0],
})

/** How a number is called wherever two are compared. */
export const numberOf = (kind: NumberKind, value: string): string => `${kind} ${value}`

/** The same for a count of things. */
export const countNumber = (thing: Counted, count: number): string => numberOf('count', `${thing} ${count}`)

function countOf(written: string): number {
  const word = (NUMBER_WORDS as readonly string[]).indexOf(written.toLowerCase())
  return word === -1 ? Number(written) : word
}

/** In the units that the document prints. */
function lengthText(written: string): string {
  let minutes = 0
  for (const [, count = '', unit] of written.matchAll(EACH_PART)) {
    const of = UNITS.find(({ words }) => words.some((word) => word === unit))
    minutes += Number(count) * (of?.minutes ?? 0)
  }
  return formatDuration(millis(Math.round(minutes * MINUTE)))
}
