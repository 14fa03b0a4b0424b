import type { Incident } from '../incident/incident.ts'
import { recordOf, recordsOf } from '../incident/records/recordsOf.ts'
import { REVIEW_ROLE_WORDS, REVIEW_ROLES, type ReviewRole } from '../incident/records/reviewRole.ts'
import { formatDate } from '../time/format.ts'
import { DAY, type Instant, instant } from '../time/instant.ts'
import { namedInLog, teamsMissing } from './namedInLog.ts'
import { PREP_STEPS, type PrepStepKey, prepDue } from './prepSteps.ts'
import { reviewByOf } from './reviewBy.ts'

/** The id of the one record that says when and where the review is held. */
export const REVIEW = 'review'

/** When and where the review is held; null and empty where nobody said. */
export const reviewMeetingOf = (
  incident: Pick<Incident, 'records'>,
): { readonly startsAt: Instant | null; readonly place: string } => {
  const { startsAt, place } = recordOf(incident, 'reviewMeeting', REVIEW) ?? { startsAt: null, place: '' }
  return { startsAt, place }
}

/** The last moment to send the draft for corrections: 24 hours before the review. Null while the review has no date. */
export function sendDraftBy(incident: Pick<Incident, 'records'>): Instant | null {
  const { startsAt } = reviewMeetingOf(incident)
  return startsAt === null ? null : instant(startsAt - DAY)
}

/** Who has which role in the review, in the usual order; `person` is empty where nobody was named. */
export const reviewRolesOf = (
  incident: Pick<Incident, 'records'>,
): readonly { readonly role: ReviewRole; readonly label: string; readonly person: string }[] =>
  REVIEW_ROLES.map((role) => ({
    role,
    label: REVIEW_ROLE_WORDS[role],
    person: recordOf(incident, 'reviewRole', role)?.person.trim() ?? '',
  }))

/** Who is invited, in the order in which they were added, without those that have no name. */
export const inviteesOf = (incident: Pick<Incident, 'records'>) =>
  recordsOf(incident, 'invitee').filter(({ name }) => name.trim() !== '')

/** The themes of the review, without empty ones. */
export const themesOf = (incident: Pick<Incident, 'records'>) =>
  recordsOf(incident, 'theme').filter(({ text }) => text.trim() !== '')

/** One step of the checklist before the review. */
export interface PrepRow {
  readonly key: string
  readonly label: string
  readonly detail: string
  /** ISO date in the zone of the incident; null where none is known. */
  readonly due: string | null
  readonly isOverdue: boolean
  /** What the record says about it, such as `3 of 4 named`; empty where it says nothing. */
  readonly progress: string
  readonly done: { readonly by: string; readonly at: Instant } | null
  /** Added by hand: it can be renamed and removed. */
  readonly own: boolean
}

/**
 * The checklist before the review [P2]: the usual steps, then one's own. `now` decides what is overdue. Once the last day for
 * the review has passed without a date for it, only setting one is due.
 */
export function prepRowsOf(incident: Incident, now: Instant): readonly PrepRow[] {
  const today = formatDate(now, incident.zone)
  const reviewBy = reviewByOf(incident)
  const { startsAt } = reviewMeetingOf(incident)
  const meeting = startsAt === null ? null : formatDate(startsAt, incident.zone)
  const doneOf = (key: string): PrepRow['done'] => {
    const said = recordOf(incident, 'check', key)
    return said?.done === true ? { by: said.changedBy, at: said.changedAt } : null
  }
  // No date was set in time: the first thing to do is that, and the rest follows from it.
  const isMissed = reviewBy !== null && reviewBy.by < today
  const dueOf = (key: PrepStepKey): string | null => {
    if (meeting !== null) return key === 'schedule' ? null : prepDue(key, isMissed ? null : reviewBy, meeting)
    return isMissed && key !== 'schedule' ? null : prepDue(key, reviewBy, null)
  }
  const progress = progressOf(incident)
  const usual = PREP_STEPS.map(({ key, label, detail }): PrepRow => {
    const due = dueOf(key)
    const done = doneOf(key)
    const isOverdue = done === null && due !== null && due < today
    return { key, label, detail, due, isOverdue, progress: progress[key] ?? '', done, own: false }
  })
  const own = recordsOf(incident, 'checklistItem')
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text }): PrepRow => {
      return {
        key: id,
        label: text,
        detail: '',
        due: null,
        isOverdue: false,
        progress: '',
        done: doneOf(id),
        own: true,
      }
    })
  return [...usual, ...own]
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

function progressOf(incident: Incident): Readonly<Record<string, string>> {
  const { startsAt } = reviewMeetingOf(incident)
  const named = reviewRolesOf(incident).filter(({ person }) => person !== '').length
  const invited = inviteesOf(incident)
  const missing = teamsMissing(namedInLog(incident).teams, invited).length
  const marks = recordsOf(incident, 'eventMark')
  const pivots = marks.filter(({ pivot }) => pivot).length
  const questions = marks.filter(({ question }) => question.trim() !== '').length
  return {
    schedule: startsAt === null ? '' : 'Date is set',
    roles: named === 0 ? '' : `${named} of ${REVIEW_ROLES.length} named`,
    invite:
      invited.length === 0
        ? ''
        : `${invited.length} invited${missing === 0 ? '' : `, ${counted(missing, 'team', 'teams')} without anybody`}`,
    themes: themesOf(incident).length === 0 ? '' : counted(themesOf(incident).length, 'theme', 'themes'),
    pivots:
      pivots + questions === 0
        ? ''
        : `${counted(pivots, 'pivot', 'pivots')}, ${counted(questions, 'question', 'questions')}`,
  }
}
