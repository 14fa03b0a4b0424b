import type { EventReach } from '../../shared/incident/records/eventVisibility.ts'

/** Whom an event is told to, in words; the first is no decision. */
export const REACHES: readonly { readonly id: EventReach | 'usual'; readonly label: string }[] = [
  { id: 'usual', label: 'As usual for its kind' },
  { id: 'internal', label: 'Internal only' },
  { id: 'executive', label: 'Also for executives' },
  { id: 'customer', label: 'Also for customers' },
]

/** What is kept of such a choice. */
export const upTo = (chosen: EventReach | 'usual'): EventReach | null => (chosen === 'usual' ? null : chosen)
