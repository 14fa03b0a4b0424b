import { MAX_TEXT_CHARACTERS } from '../incident/commands.ts'
import { chipsOf } from './chips.ts'
import { intentsOf } from './intent.ts'
import type { Layout } from './layout.ts'
import { layOut } from './layout.ts'
import { endsTooEarly, problemIn } from './problem.ts'
import type { Chip, EntryLineContext, EntryLineProblem, EntryLineReading } from './reading.ts'
import { resolveTime } from './time/resolve.ts'

/**
 * Understands one entry line, as docs/cli.md describes it: an optional kind or verb, a time, people, tags, a severity,
 * a status, and the text that remains. Only the first of several lines is searched for marks, so pasted output stays as
 * it is. A backslash before a mark, or a plain range in the context, keeps it as text. Never throws, and answers within
 * milliseconds for any input.
 */
export function readEntryLine(line: string, context: EntryLineContext): EntryLineReading {
  if (line.trim() === '') return refused(nothingYet(line), [])
  if (line.length > 2 * MAX_TEXT_CHARACTERS) return refused(tooLong(line, line.length), [])
  const layout = layOut(line, context)
  const { time: match } = layout
  const resolved = match === null ? defaultTime(context) : resolveTime(match, line, context)
  const time = 'kind' in resolved ? null : resolved
  const chips = chipsOf(line, layout, time, context)
  if (layout.text.length > MAX_TEXT_CHARACTERS) return refused(tooLong(line, layout.text.length), chips)
  const wrong = problemIn(line, layout, context.incident)
  if (wrong !== null) return refused(wrong, chips)
  if ('kind' in resolved) {
    const { from, to } = match ?? { from: 0, to: line.length }
    return refused({ ...resolved, from, to }, chips)
  }
  const early = endsTooEarly(layout, resolved, context)
  if (early !== null) return refused(early, chips)
  const [intent, ...also] = intentsOf(layout, resolved)
  return intent === undefined ? refused(nothingYet(line, layout), chips) : { intent, also, chips, problem: null }
}

const defaultTime = ({ startedAt }: EntryLineContext) => ({ start: startedAt, end: null, precision: 'exact' }) as const

const refused = (problem: EntryLineProblem, chips: readonly Chip[]): EntryLineReading => ({
  intent: null,
  also: [],
  chips,
  problem,
})

function nothingYet(line: string, layout?: Layout): EntryLineProblem {
  const what = layout?.kind?.label.toLowerCase()
  const message =
    what === undefined ? 'Nothing to log yet: say what happened.' : `Nothing to log yet: say what the ${what} is.`
  return { kind: 'empty', message, from: line.length, to: line.length }
}

function tooLong(line: string, characters: number): EntryLineProblem {
  const message = `The text has ${inThousands(characters)} characters; at most ${inThousands(MAX_TEXT_CHARACTERS)} fit. Longer texts belong in a file.`
  return { kind: 'tooLong', message, from: Math.min(line.length, MAX_TEXT_CHARACTERS), to: line.length }
}

const inThousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
