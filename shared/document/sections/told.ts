import { fromLog, listFromLog, missing } from '../inlines.ts'
import { eventsOf, type Story } from '../story.ts'
import { actionLines } from './actionLines.ts'
import { detectionLines } from './detectionLines.ts'
import { escalationLines } from './escalationLines.ts'
import type { Line } from './line.ts'
import { resolutionLines } from './resolutionLines.ts'
import type { Check, Section } from './section.ts'

/** What happened of one kind, an event a line, with what people add to it. */
const told = (
  section: Pick<Section, 'title' | 'about'>,
  prompt: string,
  lines: (story: Story) => readonly Line[],
  checks: (story: Story) => readonly Check[],
): Section => ({
  ...section,
  prose: { prompt, place: 'first' },
  compose: (story) => {
    const found = lines(story)
    return [found.length === 0 ? fromLog(missing('Not recorded.')) : listFromLog(found)]
  },
  checks,
})

export const detection = told(
  { title: 'Detection', about: 'how and when we first knew' },
  'How we noticed, and what would have shown it sooner',
  detectionLines,
  (story) => [[eventsOf(story, 'detection').length > 0, 'no detection logged']],
)

export const actions = told(
  { title: 'Actions taken', about: 'what was done and decided, with what came of it' },
  'Which steps helped, and which did not',
  actionLines,
  (story) => [[eventsOf(story, 'action').length > 0, 'no action logged']],
)

export const escalation = told(
  { title: 'Escalation', about: 'who was brought in, and when they answered' },
  'Whether the right people were there, and how long it took',
  escalationLines,
  () => [],
)

export const resolution = told(
  { title: 'Resolution', about: 'what reduced or ended the impact, and what restored the service' },
  'What ended it, and why that worked',
  resolutionLines,
  (story) => [[eventsOf(story, 'resolution').length > 0, 'no resolution logged']],
)
