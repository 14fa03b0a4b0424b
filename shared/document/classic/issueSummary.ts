import type { IncidentEvent } from '../../incident/event.ts'
import type { Block, Cell } from '../blocks.ts'
import { heading, missing, strong, words, written } from '../inlines.ts'
import { lengthWords } from '../lengths.ts'
import { momentCell, stretchCell } from '../moments.ts'
import { endStamp, eventsOf, factorsOf, type Story } from '../story.ts'
import type { Stamp } from '../when.ts'
import { keyFacts } from './keyFacts.ts'
import { recordGaps } from './recordGaps.ts'

/** How long, from when to when, what it did to users, and why. */
export const issueSummary = (story: Story): readonly Block[] => [
  heading(2, 'summary', 'Issue Summary'),
  lead('Duration', durationCell(story), true),
  lead('Impact', impactCell(story), story.incident.impact.trim() === ''),
  lead('Root cause', causeCell(story), true),
  ...keyFacts(story),
  ...recordGaps(story),
]

const lead = (label: string, cell: Cell, fromLog: boolean): Block => ({
  kind: 'paragraph',
  inlines: [strong(`${label}:`), words(' '), ...cell],
  fromLog,
})

/** The time users were affected; where no window is recorded, from start to resolution. Both ends are named. */
function durationCell(story: Story): Cell {
  const { durations, milestones } = story.metrics
  const impact = lengthWords(durations.impact)
  const windows = eventsOf(story, 'impact').filter((event) => event.endedAt === null || endStamp(event) !== null)
  const [first] = windows.filter((event) => event.precision !== 'orderOnly')
  if (impact !== null && first !== undefined) {
    const from = { at: first.occurredAt, precision: first.precision }
    const several = windows.length > 1 ? ` (${windows.length} impact windows, overlaps counted once)` : ''
    return [words(`${impact}, `), ...fromTo(from, lastEnd(story, windows), story), words(several)]
  }
  const whole = lengthWords(durations.timeToResolve) ?? lengthWords(durations.timeToResolveFromDetection)
  const start = milestones.impactStart.point ?? milestones.detected.point
  const end = milestones.resolved.point
  if (start === null && end === null) return [missing()]
  const length = whole === null ? missing('length not known') : words(whole)
  return [length, words(', '), ...fromTo(start, end, story)]
}

function lastEnd(story: Story, windows: readonly IncidentEvent[]): Stamp | null {
  const ends = windows.map((event) => endStamp(event) ?? story.metrics.milestones.resolved.point)
  if (ends.some((end) => end === null)) return null
  return ends.reduce((last, end) => (last === null || (end !== null && end.at > last.at) ? end : last), null)
}

const fromTo = (from: Stamp | null, to: Stamp | null, story: Story): Cell =>
  from !== null && to !== null
    ? [words('from '), ...stretchCell(from, to, story.style)]
    : fromToUnknown(from, to, story)

const fromToUnknown = (from: Stamp | null, to: Stamp | null, story: Story): Cell => [
  words('from '),
  ...(from === null ? [missing('a start that is not recorded')] : momentCell(from, story.style)),
  words(' to '),
  ...(to === null
    ? [missing(story.over ? 'an end that is not recorded' : 'now, not over yet')]
    : momentCell(to, story.style)),
]

/** The hand-written text, or what the log says of each impact. */
function impactCell(story: Story): Cell {
  if (story.incident.impact.trim() !== '') return [written(story.incident.impact)]
  const texts = eventsOf(story, 'impact').map((event) => event.text.trim())
  return texts.length === 0 ? [missing()] : [words([...new Set(texts)].join('\n'))]
}

function causeCell(story: Story): Cell {
  const primary = factorsOf(story).filter((factor) => factor.primary)
  return primary.length === 0 ? [missing()] : [words(primary.map((factor) => factor.text.trim()).join('\n'))]
}
