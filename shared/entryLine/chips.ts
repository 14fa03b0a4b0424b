import type { Precision } from '../incident/event.ts'
import { KINDS } from '../incident/kinds.ts'
import { formatDate, formatDuration } from '../time/format.ts'
import { between } from '../time/instant.ts'
import { methodLabel } from './kind.ts'
import type { Layout } from './layout.ts'
import type { Mark } from './marks.ts'
import type { Chip, EntryLineContext } from './reading.ts'
import { inOrder } from './span.ts'
import { shortened } from './text.ts'
import { agoLabel, timeLabel } from './time/labels.ts'
import { otherTime } from './time/otherTime.ts'
import type { ResolvedTime } from './time/resolve.ts'

/** One chip for each understood part, in the order of the line, and chips of no length for kind and time by default. */
export function chipsOf(
  line: string,
  layout: Layout,
  time: ResolvedTime | null,
  context: EntryLineContext,
): readonly Chip[] {
  return inOrder([
    ...beginningChips(layout),
    ...layout.marks.map((mark) => markChip(mark, context)),
    ...expectChips(layout, context),
    ...timeChips(line, layout, time, context),
  ])
}

function beginningChips({ mode, kind, verb, beginning }: Layout): readonly Chip[] {
  if (kind !== null) {
    const detail = kind.method === null ? '' : methodLabel(kind.method)
    return [{ part: 'kind', label: kind.label, detail, from: kind.from, to: kind.to }]
  }
  if (verb !== null) {
    const detail = verb.target === null ? '' : shortened(verb.target.text)
    return [{ part: 'target', label: verb.label, detail, from: verb.from, to: verb.to }]
  }
  if (mode === 'change' || beginning.found === 'unknownPrefix') return []
  return [{ part: 'kind', label: KINDS.note.label, detail: '', from: 0, to: 0 }]
}

function markChip(mark: Mark, { incident }: EntryLineContext): Chip {
  const { part, value, typed, from, to } = mark
  if (part === 'evidence') {
    const text = value === null ? 'unknown' : shortened(incident?.events.get(value)?.text ?? '')
    const label = `${mark.relation === 'for' ? 'For' : 'Against'} ${typed.slice(1).toUpperCase()}`
    return { part, label, detail: text, from, to }
  }
  const name = value ?? typed
  const label = part === 'tag' ? `#${name}` : part === 'status' && value !== null ? capitalised(name) : name
  return { part, label, detail: value === null ? 'unknown' : '', from, to }
}

function expectChips({ expectation }: Layout, context: EntryLineContext): readonly Chip[] {
  if (expectation === null) return []
  const { effect, checkAt, from, to } = expectation
  return [{ part: 'expect', label: `Asks ${timeLabel(checkAt, context)}`, detail: shortened(effect), from, to }]
}

const capitalised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`

const PRECISION_LABELS: Readonly<Record<Precision, string>> = {
  exact: '',
  about: 'About',
  before: 'Before',
  after: 'After',
  day: 'Day only',
  orderOnly: 'Order only',
}

function timeChips(
  line: string,
  { time: match }: Layout,
  time: ResolvedTime | null,
  context: EntryLineContext,
): readonly Chip[] {
  const { startedAt, now, zone } = context
  if (match === null) {
    const label = timeLabel(startedAt, context)
    return [{ part: 'time', label, detail: agoLabel(startedAt, now), from: line.length, to: line.length }]
  }
  if (time === null) return []
  const { start, end, precision } = time
  const marked = match.mark.to > match.mark.from
  const startFrom = marked ? match.startAt.from : match.from
  const startTo = match.end === null ? match.to : match.startAt.to
  const seconds =
    start % 60_000 !== 0 && (match.start.form === 'ago' || (match.start.form === 'clock' && match.start.clock.seconds))
  const place = { part: 'time', from: startFrom, to: startTo } as const
  const chips: Chip[] = []
  if (marked) chips.push({ part: 'precision', label: PRECISION_LABELS[precision], detail: '', ...match.mark })
  if (precision === 'orderOnly') chips.push({ ...place, label: 'Time not known', detail: 'order only' })
  else if (precision === 'day') chips.push({ ...place, label: formatDate(start, zone), detail: 'day only' })
  else {
    const other = match.end === null ? otherTime(match, start, context) : null
    const or = other === null ? {} : { or: { label: other.label, text: other.text } }
    chips.push({ ...place, label: timeLabel(start, context, seconds), detail: agoLabel(start, now), ...or })
  }
  if (end !== null) {
    const span = { from: match.startAt.to, to: match.to }
    chips.push({ part: 'end', label: timeLabel(end, context), detail: formatDuration(between(start, end)), ...span })
  }
  return chips
}
