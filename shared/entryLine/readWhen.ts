import { err, ok, type Result } from '../result.ts'
import type { Instant } from '../time/instant.ts'
import { readEntryLine } from './read.ts'
import type { EntryLineContext } from './reading.ts'

const SHAPES = 'Write a time such as 14:05, -4m or yesterday 23:10.'

/**
 * A time in a field of its own, in the forms of the entry line; nothing typed means the context's `startedAt`. A time
 * that is only roughly known counts as that time. What is wrong is said in a sentence.
 */
export function readWhen(text: string, context: Omit<EntryLineContext, 'plain'>): Result<Instant, string> {
  const typed = text.trim()
  if (typed === '' || /^now$/i.test(typed)) return ok(context.startedAt)
  const { intent, problem, chips } = readEntryLine(`n it ${typed}`, context)
  // The entry line can keep it as text; here it is nothing but a time.
  if (problem !== null)
    return err(problem.message.replace(/[ ;]+to keep it as text write .*$/i, '.').replace('..', '.'))
  const isTimeOnly = chips.every(
    ({ part, from, to }) => part === 'kind' || part === 'precision' || (part === 'time' && to > from),
  )
  if (!isTimeOnly) return err(SHAPES)
  if (intent?.kind !== 'add' || intent.event.text !== 'it' || intent.event.precision === 'orderOnly') return err(SHAPES)
  return ok(intent.event.occurredAt)
}
