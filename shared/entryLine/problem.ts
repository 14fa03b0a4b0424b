import { STATUSES } from '../incident/event.ts'
import { hasClockTime } from '../incident/hasClockTime.ts'
import type { Incident } from '../incident/incident.ts'
import { EVENT_KINDS, KINDS } from '../incident/kinds.ts'
import type { Layout } from './layout.ts'
import { isChange } from './layout.ts'
import { scaleOf } from './marks.ts'
import type { EntryLineContext, EntryLineProblem } from './reading.ts'
import type { Span } from './span.ts'
import { timeLabel } from './time/labels.ts'
import type { ResolvedTime } from './time/resolve.ts'

/** What is wrong with the parts of a line apart from its time: the prefix, a value, a target. Null when nothing is. */
export function problemIn(line: string, layout: Layout, incident: Incident | null): EntryLineProblem | null {
  const { beginning, slip, marks, kind, verb } = layout
  if (beginning.found === 'unknownPrefix') {
    const message = `“${beginning.letter}” is no kind of event. ${PREFIXES} To keep it as text write \\${beginning.letter}.`
    return { kind: 'unknownPrefix', message, ...placeOf(beginning.at) }
  }
  if (slip !== null) {
    const typed = line.slice(slip.from, slip.to).replace(/[,;.!?)]+$/, '')
    const message = `“${typed}” ${slip.fault}. To keep it as text write \\${typed}.`
    return { kind: 'unreadableTime', message, ...placeOf(slip) }
  }
  const unknown = marks.find((mark) => mark.value === null)
  if (unknown !== undefined) {
    const values =
      unknown.part === 'evidence'
        ? `the number of a hypothesis${hypothesesOf(incident)}`
        : unknown.part === 'status'
          ? `a status: ${STATUSES.join(', ')}`
          : `on the severity scale: ${scaleOf(incident).join(', ')}`
    const message = `“${unknown.typed}” is not ${values}. To keep it as text write \\${unknown.typed}.`
    return { kind: 'unknownValue', message, ...placeOf(unknown) }
  }
  if (kind?.kind === 'status' && !marks.some(isChange)) {
    const message = `Say the new status (${STATUSES.join(', ')}) or severity (${scaleOf(incident).join(', ')}), as in “s identified found it”.`
    return { kind: 'unknownValue', message, ...placeOf(kind) }
  }
  if (verb !== null && verb.target === null)
    return { kind: 'unknownTarget', message: verb.fault, ...placeOf(verb.targetAt) }
  return null
}

const PREFIXES = `Kinds: ${EVENT_KINDS.map((kind) => `${KINDS[kind].prefix} ${KINDS[kind].label.toLowerCase()}`).join(', ')}.`

const placeOf = ({ from, to }: Span): Span => ({ from, to })

/** Nothing can end, or be answered, before it began. */
export function endsTooEarly(
  { verb, time: match }: Layout,
  time: ResolvedTime,
  context: EntryLineContext,
): EntryLineProblem | null {
  const target = verb?.target ?? null
  if (verb === null || target === null || !hasClockTime(target)) return null
  if (verb.act.kind === 'hypothesis' && verb.act.state === 'open') return null
  if (time.start >= target.occurredAt) return null
  const began = timeLabel(target.occurredAt, context)
  const message = `${target.number ?? 'It'} began at ${began}, which is after ${timeLabel(time.start, context)}.`
  return { kind: 'endBeforeStart', message, ...placeOf(match ?? verb) }
}

/** The numbers to choose from, the latest few. */
function hypothesesOf(incident: Incident | null): string {
  const numbers = (incident?.timeline ?? []).flatMap(({ kind, number }) => (kind === 'hypothesis' ? [number] : []))
  return numbers.length === 0 ? '; there is none yet' : `: ${numbers.slice(-8).join(', ')}`
}
