import { isWritten } from '../document/sections/sectionProse.ts'
import type { Incident } from '../incident/incident.ts'
import { DOCUMENT_STATUSES, type DocumentStatus, THE_DOCUMENT } from '../incident/records/documentFields.ts'
import { recordOf, recordsOf } from '../incident/records/recordsOf.ts'
import type { Instant } from '../time/instant.ts'
import { overAt } from '../timeline/overAt.ts'
import { type ClosingCheck, closingChecks } from './closing.ts'
import { reviewRolesOf } from './preparation.ts'

/** A state that the document came to. */
export interface StateStep {
  readonly to: DocumentStatus
  readonly by: string
  readonly at: Instant
}

/** The states that the document came to, oldest first; empty while nobody moved it on. */
export const stateHistory = (incident: Pick<Incident, 'records'>): readonly StateStep[] =>
  recordsOf(incident, 'statusStep').map(({ to, madeBy, madeAt }) => ({ to, by: madeBy, at: madeAt }))

/** The state after this one; null after the last. */
export const nextState = (state: DocumentStatus): DocumentStatus | null =>
  DOCUMENT_STATUSES[DOCUMENT_STATUSES.indexOf(state) + 1] ?? null

/** What a state asks for, and whether it is there. `required`: it cannot be set without. */
export interface StateNeed {
  readonly words: string
  readonly isMet: boolean
  readonly required: boolean
}

/**
 * What the document needs for a state [A4]. Owners and due dates are required from Reviewed on and nowhere before; the
 * rest is advice.
 */
export function stateNeeds(incident: Incident, state: DocumentStatus, now: Instant): readonly StateNeed[] {
  const checks = new Map(closingChecks(incident, now).map((check) => [check.key, check]))
  const settled = (key: ClosingCheck['key'], required = false): StateNeed => ({
    words: checks.get(key)?.settled ?? '',
    isMet: checks.get(key)?.open.length === 0,
    required,
  })
  const named = recordOf(incident, 'documentFields', THE_DOCUMENT)?.owner.trim() ?? ''
  const owner = named === '' ? reviewRolesOf(incident).find(({ role }) => role === 'owner')?.person : named
  switch (state) {
    case 'draft':
      return []
    case 'inReview':
      return [
        { words: 'The incident is over', isMet: overAt(incident.timeline) !== null, required: false },
        { words: 'The impact is written', isMet: isWritten(incident, 'impact'), required: false },
        { words: 'The document has an owner', isMet: owner !== undefined && owner !== '', required: false },
      ]
    case 'reviewed':
      return [
        settled('unowned', true),
        settled('undated', true),
        settled('undecided'),
        settled('disputed'),
        settled('questions'),
        settled('parked'),
      ]
    case 'closed':
      return [settled('unowned', true), settled('undated', true), settled('ideas'), settled('gaps')]
  }
}
