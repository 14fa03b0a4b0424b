import { EVENT_KINDS, KINDS } from '../incident/kinds.ts'
import { formatDate, formatTime } from '../time/format.ts'
import type { Instant } from '../time/instant.ts'
import { isPersonName, isTagName } from './marks.ts'
import { readEntryLine } from './read.ts'
import type { EntryLineContext } from './reading.ts'

/**
 * The beginning of a line that logs an event at that time, on a lane of the picture (a lane that stands for no kind: of
 * no kind): the shortest that is read as that time, with a space behind it for the words. A time still to come is left
 * out. `mark`: the person or tag that the lane stands for, such as `@Ada`, or nothing; one that a line cannot name is left out.
 */
export function lineAt(at: Instant, lane: string, context: EntryLineContext, mark = ''): string {
  const isName = mark.startsWith('@') ? isPersonName : isTagName
  const named = isName(mark.slice(1)) ? `${mark} ` : ''
  const kind = EVENT_KINDS.find((candidate) => KINDS[candidate].lane === lane)
  const prefix = kind === undefined || kind === 'status' || kind === 'note' ? '' : `${KINDS[kind].prefix} `
  if (at > context.now) return `${prefix}${named}`
  const clock = formatTime(at, context.zone).replace(/:00$/, '')
  const dated = `${prefix}${formatDate(at, context.zone)} ${clock} `
  const short = `${prefix}${clock} `
  const { intent } = readEntryLine(`${short}it`, context)
  return intent?.kind === 'add' && intent.event.occurredAt === at ? `${short}${named}` : `${dated}${named}`
}
