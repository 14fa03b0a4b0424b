import type { FactorId } from '../ids.ts'
import type { ActionItem, ContributingFactor, Incident } from '../incident/incident.ts'
import {
  ACTION_TYPE_WORDS,
  ACTION_TYPES,
  type ActionPriority,
  type ActionType,
} from '../incident/records/actionDetail.ts'
import { COLLECTIONS, type FieldsOf } from '../incident/records/collections.ts'
import { recordOf } from '../incident/records/recordsOf.ts'
import { isDate } from '../time/calendarDate.ts'

export const ACTION_STATE_WORDS: Readonly<Record<ActionItem['state'], string>> = {
  open: 'Open',
  done: 'Done',
  declined: 'Declined',
}

export const PRIORITY_WORDS: Readonly<Record<ActionPriority, string>> = { high: 'High', medium: 'Medium', low: 'Low' }

/** An action item with all that is said of it. */
export interface Action extends ActionItem {
  readonly detail: Omit<FieldsOf<'actionDetail'>, 'factors'>
  /** The contributing factors it is linked to; those taken back are left out. */
  readonly factors: readonly ContributingFactor[]
}

/** What is said of an action item beside the item itself; the defaults where nobody said anything. */
export const actionDetailOf = (incident: Pick<Incident, 'records'>, id: ActionItem['id']): FieldsOf<'actionDetail'> =>
  recordOf(incident, 'actionDetail', id) ?? COLLECTIONS.actionDetail.defaults

/** The action items that stand, in the order in which they were added. */
export const actionsOf = (incident: Pick<Incident, 'actionItems' | 'records' | 'factors'>): readonly Action[] =>
  incident.actionItems
    .filter(({ removed, text }) => !removed && text.trim() !== '')
    .map((item) => {
      const detail = actionDetailOf(incident, item.id)
      return { ...item, detail, factors: detail.factors.flatMap((id) => standingFactor(incident, id) ?? []) }
    })

const standingFactor = ({ factors }: Pick<Incident, 'factors'>, id: FactorId): ContributingFactor | null =>
  factors.find((factor) => factor.id === id && !factor.removed && factor.text.trim() !== '') ?? null

/** How many actions there are of each type, without declined ones. */
export interface TypeBalance {
  readonly counts: readonly { readonly type: ActionType; readonly count: number }[]
  readonly untyped: number
}

/** How the actions are spread [A2]: declined ones are not counted. */
export function typeBalanceOf(actions: readonly Action[]): TypeBalance {
  const standing = actions.filter(({ state }) => state !== 'declined')
  const countOf = (type: ActionType | null) => standing.filter(({ detail }) => detail.type === type).length
  return { counts: ACTION_TYPES.map((type) => ({ type, count: countOf(type) })), untyped: countOf(null) }
}

/** Types worth a look for which there is no action, in words; empty where there is one of each, or none at all. */
export function balanceHint({ counts }: TypeBalance): string {
  const missing = counts.filter(({ type, count }) => count === 0 && type !== 'process').map(({ type }) => type)
  if (missing.length === 0 || counts.every(({ count }) => count === 0)) return ''
  return `Nothing yet to: ${missing.map((type) => ACTION_TYPE_WORDS[type].toLowerCase()).join(', ')}.`
}

/** Whether it was to be done before `today`, an ISO date, and is still open. */
export const isOverdue = ({ state, due }: Pick<ActionItem, 'state' | 'due'>, today: string): boolean =>
  state === 'open' && isDate(due) && due < today
