import type { EventId } from '../../ids.ts'
import { METHOD_WORDS } from '../../incident/fieldWords.ts'
import { MILESTONES, type Milestone } from '../../incident/incident.ts'
import { MILESTONE_NAMES } from '../../incident/milestone.ts'
import type { Block, Cell } from '../blocks.ts'
import { missing, words } from '../inlines.ts'
import { momentCell } from '../moments.ts'
import { kindWords } from '../names.ts'
import type { Story } from '../story.ts'
import { durationRows } from './keyDurationRows.ts'
import { inParts, type Section } from './section.ts'

/** When each milestone was reached, and how long lay between. */
export const keyFacts: Section = {
  title: 'Key facts',
  about: 'milestones and durations, each length with what it runs between',
  prose: null,
  ...inParts({
    milestones: { title: 'Milestones', compose: milestoneFacts },
    durations: { title: 'Durations', compose: durationFacts },
  }),
  checks: ({ metrics: { milestones } }) =>
    KEY_MILESTONES.map((name) => [
      milestones[name].point !== null,
      `“${MILESTONE_NAMES[name].toLowerCase()}” not recorded`,
    ]),
}

/** Without these nobody can tell how long it took. The others may be missing for good reason. */
const KEY_MILESTONES: readonly Milestone[] = ['impactStart', 'detected', 'mitigated', 'resolved']

function milestoneFacts(story: Story): readonly Block[] {
  const rows = MILESTONES.flatMap((milestone) => [
    ...(milestone === 'resolved' ? firstResolutionRow(story) : []),
    milestoneRow(story, milestone),
  ])
  return [{ kind: 'facts', caption: 'Milestones', rows }]
}

/** Every length names its two ends. */
function durationFacts(story: Story): readonly Block[] {
  return [{ kind: 'facts', caption: 'Durations', rows: durationRows(story) }]
}

/** Where the incident was reopened, both its resolutions are told. */
function firstResolutionRow({ metrics: { firstResolution }, style }: Story) {
  if (firstResolution === null) return []
  return [
    {
      label: 'First resolution',
      value: momentCell(firstResolution, style),
      note: [words('the incident was reopened')],
    },
  ]
}

function milestoneRow(story: Story, milestone: Milestone) {
  const reading = story.metrics.milestones[milestone]
  const { point } = reading
  return {
    label: MILESTONE_NAMES[milestone],
    value: point === null ? [missing('not known')] : momentCell(point, story.style),
    note: point === null ? [missing(reading.missing ?? 'not recorded')] : noteOf(story, point),
  }
}

function noteOf(
  story: Story,
  point: { readonly event: EventId | null; readonly inferred: boolean; readonly overridden: boolean },
): Cell {
  if (point.overridden) return [words('set by hand')]
  const event = point.event === null ? undefined : story.incident.events.get(point.event)
  if (event === undefined) return []
  if (point.inferred) return [words(`inferred from ${lowerFirst(kindWords(story.incident, event))}`)]
  if (event.kind !== 'detection') return event.number === null ? [] : [words(kindWords(story.incident, event))]
  return event.method === null ? [missing('method not recorded')] : [words(METHOD_WORDS[event.method])]
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
