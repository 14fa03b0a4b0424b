import type { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import { actionDetail } from './actionDetail.ts'
import { agenda } from './agenda.ts'
import { attendance } from './attendance.ts'
import { boundNumbers } from './boundNumbers.ts'
import { card } from './card.ts'
import { check, checklistItem } from './checklistItem.ts'
import { closingPoll } from './closingPoll.ts'
import { documentFields } from './documentFields.ts'
import { eventMark } from './eventMark.ts'
import { eventVisibility } from './eventVisibility.ts'
import { factorDetail } from './factorDetail.ts'
import { groundRules } from './groundRules.ts'
import { ideaOutcome, soakTime } from './ideaOutcome.ts'
import { invitee } from './invitee.ts'
import { keptNumber } from './keptNumber.ts'
import { keptText } from './keptText.ts'
import { maskDecision } from './maskDecision.ts'
import { meetingFact } from './meetingFact.ts'
import { metricChoice } from './metricChoice.ts'
import { openQuestion } from './openQuestion.ts'
import { parkedItem } from './parkedItem.ts'
import { parkingLot } from './parkingLot.ts'
import { promptAsked } from './promptAsked.ts'
import { prose } from './prose.ts'
import { reportedValue } from './reportedValue.ts'
import { reviewMeeting } from './reviewMeeting.ts'
import { reviewNote } from './reviewNote.ts'
import { reviewRole } from './reviewRole.ts'
import { sectionOmission } from './sectionOmission.ts'
import { sectionOrder } from './sectionOrder.ts'
import { sectionVisibility } from './sectionVisibility.ts'
import { showOfHands } from './showOfHands.ts'
import { statusStep } from './statusStep.ts'
import { template } from './template.ts'
import { theme } from './theme.ts'
import { visit } from './visit.ts'
import { vote } from './vote.ts'
import { wordingDismissal } from './wordingDismissal.ts'

/**
 * All sorts of records that an incident keeps besides its events. Names and fields are the file format: never change one,
 * add another. Older versions keep what they do not know [J8].
 */
export const COLLECTIONS = {
  prose,
  boundNumbers,
  keptNumber,
  keptText,
  documentFields,
  template,
  visit,
  maskDecision,
  sectionVisibility,
  sectionOmission,
  sectionOrder,
  eventVisibility,
  wordingDismissal,
  // Numbers.
  metricChoice,
  reportedValue,
  // The meeting.
  agenda,
  meetingFact,
  groundRules,
  attendance,
  showOfHands,
  // Preparation and boards of the review.
  card,
  vote,
  factorDetail,
  openQuestion,
  parkedItem,
  parkingLot,
  theme,
  invitee,
  check,
  checklistItem,
  reviewRole,
  reviewMeeting,
  // Action items and the end of the review.
  actionDetail,
  ideaOutcome,
  soakTime,
  statusStep,
  closingPoll,
  // The walk.
  eventMark,
  reviewNote,
  promptAsked,
} as const

export type CollectionName = keyof typeof COLLECTIONS

/** What users write into a record of this collection. */
export type FieldsOf<Name extends CollectionName> = Readonly<z.output<(typeof COLLECTIONS)[Name]['fields']>>

/** A record as it stands [I10]. */
export type RecordOf<Name extends CollectionName> = FieldsOf<Name> & {
  readonly id: string
  readonly removed: boolean
  readonly madeAt: Instant
  readonly madeBy: string
  readonly changedAt: Instant
  readonly changedBy: string
}

/** By collection, in the order they were made, removed ones included. A collection without records has an empty map. */
export type Records = { readonly [Name in CollectionName]: ReadonlyMap<string, RecordOf<Name>> }

/** What a gesture changes in a record. */
export type RecordChanges<Name extends CollectionName> = Partial<FieldsOf<Name>> & { readonly removed?: boolean }

/** A wish to change a record; `id` null makes a new one. */
export type RecordWish = {
  readonly [Name in CollectionName]: {
    readonly collection: Name
    readonly id: string | null
    readonly changes: RecordChanges<Name>
  }
}[CollectionName]

/** A record changed, as the journal keeps it. `made` only explains: the gesture meant a new one. */
export type RecordPut = {
  readonly [Name in CollectionName]: {
    readonly collection: Name
    readonly id: string
    readonly changes: RecordChanges<Name>
    readonly made?: true
    /** Of a text of the document: the version it was written over; read by `textsApart`. */
    readonly over?: string
  }
}[CollectionName]

export const isCollectionName = (name: unknown): name is CollectionName =>
  typeof name === 'string' && Object.hasOwn(COLLECTIONS, name)
