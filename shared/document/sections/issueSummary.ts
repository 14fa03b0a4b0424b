import type { IncidentEvent } from '../../incident/event.ts'
import type { Block, Cell } from '../blocks.ts'
import { missing, strong, words } from '../inlines.ts'
import { lengthWords } from '../lengths.ts'
import { momentCell, stretchCell } from '../moments.ts'
import { endStamp, eventsOf, factorsOf, type Story } from '../story.ts'
import type { Stamp } from '../when.ts'
import { keyFacts } from './keyFacts.ts'
import { gapsWithHeading } from './recordGaps.ts'
import type { Section } from './section.ts'
import { isWritten, proseBlocks } from './sectionProse.ts'

/** How long, from when to when, what it did to users, and why. */
export const issueSummary: Section = {
  title: 'Issue Summary',
  about: 'duration, impact and root cause in a line each, then the key facts',
  prose: null,
  compose: (story) => leads(story),
  checks: (story) => [
    [isWritten(story.incident, 'impact'), 'impact not written'],
    [factorsOf(story).some(({ primary }) => primary), 'no root cause named'],
  ],
}

const leads = (story: Story): readonly Block[] => [
  lead('Duration', durationCell(story), true),
  ...impactLead(story),
  lead('Root cause', causeCell(story), false),
  ...keyFacts.compose(story),
  ...gapsWithHeading(story),
]

const lead = (label: string, cell: Cell, fromLog: boolean): Block => ({
  kind: 'paragraph',
  inlines: [strong(`${label}:`), ...(cell.length === 0 ? [] : [words(' '), ...cell])],
  fromLog,
})

/** The time users were affected; where no window is recorded, from start to resolution. Both ends are named. */
function durationCell(story: Story): Cell {
  const impact = lengthWords(story.metrics.durations.impact)
  const windows = eventsOf(story, 'impact').filter(
    (event) => event.precision !== 'orderOnly' && (event.endedAt === null || endStamp(event) !== null),
  )
  const [first] = windows
  if (impact === null || first === undefined) return wholeCell(story)
  const from = { at: first.occurredAt, precision: first.precision }
  const several = windows.length > 1 ? ` (${windows.length} impact windows, overlaps counted once)` : ''
  return [words(`${impact}, `), ...fromTo(from, lastEnd(story, windows), story), words(several)]
}

/** From the start of impact, or else from detection, to resolution: the length belongs to the two ends beside it. */
function wholeCell({ metrics: { durations, milestones }, ...story }: Story): Cell {
  const end = milestones.resolved.point
  const fromImpact = lengthWords(durations.timeToResolve)
  if (fromImpact !== null) return [words(`${fromImpact}, `), ...fromTo(milestones.impactStart.point, end, story)]
  const fromDetection = lengthWords(durations.timeToResolveFromDetection)
  if (fromDetection !== null) return [words(`${fromDetection}, `), ...fromTo(milestones.detected.point, end, story)]
  const start = milestones.impactStart.point ?? milestones.detected.point
  if (start === null && end === null) return [missing()]
  return [missing('length not known'), words(', '), ...fromTo(start, end, story)]
}

function lastEnd(story: Story, windows: readonly IncidentEvent[]): Stamp | null {
  const ends = windows.map((event) => endStamp(event) ?? story.metrics.milestones.resolved.point)
  if (ends.some((end) => end === null)) return null
  return ends.reduce((last, end) => (last === null || (end !== null && end.at > last.at) ? end : last), null)
}

const fromTo = (from: Stamp | null, to: Stamp | null, story: Pick<Story, 'style' | 'over'>): Cell =>
  from !== null && to !== null
    ? [words('from '), ...stretchCell(from, to, story.style)]
    : fromToUnknown(from, to, story)

const fromToUnknown = (from: Stamp | null, to: Stamp | null, story: Pick<Story, 'style' | 'over'>): Cell => [
  words('from '),
  ...(from === null ? [missing('a start that is not recorded')] : momentCell(from, story.style)),
  words(' to '),
  ...(to === null
    ? [missing(story.over ? 'an end that is not recorded' : 'now, not over yet')]
    : momentCell(to, story.style)),
]

/** The hand-written text, or what the log says of each impact. */
function impactLead(story: Story): readonly Block[] {
  const [first, ...rest] = proseBlocks(story, 'impact', 2, 'summary-impact')
  if (first?.kind === 'paragraph' && !first.fromLog) return [lead('Impact', first.inlines, false), ...rest]
  if (first !== undefined) return [lead('Impact', [], false), first, ...rest]
  const texts = eventsOf(story, 'impact').map((event) => event.text.trim())
  return [lead('Impact', texts.length === 0 ? [missing()] : [words([...new Set(texts)].join('\n'))], true)]
}

function causeCell(story: Story): Cell {
  const primary = factorsOf(story).filter((factor) => factor.primary)
  return primary.length === 0 ? [missing()] : [words(primary.map((factor) => factor.text.trim()).join('\n'))]
}
