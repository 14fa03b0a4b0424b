import { addBusinessDays, addDays } from '../time/calendarDate.ts'
import type { ReviewBy } from './reviewBy.ts'

/** What is to be done before the review, in the order in which it is usually done. Keys are kept in the record. */
export const PREP_STEPS = [
  { key: 'schedule', label: 'Set the date, soon after the end', detail: '' },
  { key: 'roles', label: 'Name who facilitates, who takes notes, who owns the document', detail: '' },
  {
    key: 'invite',
    label: 'Invite everybody the log names',
    detail: 'At least one from each team.',
  },
  {
    key: 'evidence',
    label: 'Collect chat, alerts, deploys and graphs',
    detail: 'Attach or link them to the events they belong to.',
  },
  {
    key: 'timeline',
    label: 'Draft the timeline with those who were closest',
    detail: 'Start before the incident and go forward. Mark what nobody knew at the time.',
  },
  {
    key: 'talk',
    label: 'Talk one-to-one, first with whoever might feel blamed',
    detail: 'Ask what worries them, whether it is their first review, and what they want to explore.',
  },
  { key: 'themes', label: 'Pick two to five themes', detail: '' },
  { key: 'pivots', label: 'Mark the pivots and note your questions', detail: 'Questions stay private.' },
  { key: 'warn', label: 'Tell those who will be asked to speak', detail: 'Nobody should be surprised by it.' },
  {
    key: 'calibration',
    label: 'Send the draft timeline and ask for corrections',
    detail: '24 hours before the meeting.',
  },
  { key: 'room', label: 'Arrange room, call and screen', detail: '' },
] as const

export type PrepStepKey = (typeof PREP_STEPS)[number]['key']

/** How many days before the meeting a step is due; the first three are due the business day after the end. */
const DAYS_BEFORE: Readonly<Record<PrepStepKey, number | 'atOnce'>> = {
  schedule: 'atOnce',
  roles: 'atOnce',
  invite: 'atOnce',
  evidence: 2,
  timeline: 2,
  talk: 1,
  themes: 1,
  pivots: 1,
  warn: 1,
  calibration: 1,
  room: 0,
}

/**
 * The date by which a step is due [P2], counted back from the meeting, or from the day by which it should be held while
 * no date is set. Never after the meeting. Null while neither is known.
 */
export function prepDue(key: PrepStepKey, reviewBy: ReviewBy | null, meeting: string | null): string | null {
  const day = meeting ?? reviewBy?.by ?? null
  const days = DAYS_BEFORE[key]
  if (days !== 'atOnce') return day === null ? null : addDays(day, -days)
  if (reviewBy === null) return null
  const next = addBusinessDays(reviewBy.over, 1)
  return day !== null && day < next ? day : next
}
