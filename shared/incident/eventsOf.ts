import { selecting } from '../list/selecting.ts'
import type { IncidentEvent } from './event.ts'
import type { EventKind } from './kinds.ts'

// Asked for at every entry and every second, of many thousand events: each costs only what changed.

type Select = (timeline: readonly IncidentEvent[]) => readonly IncidentEvent[]

/** Those that were not hidden, in their order. */
export const shownOf: Select = selecting((event) => !event.hidden)

const selects = new Map<EventKind, Select>()

/** Those of one kind, in their order. */
export function ofKind(timeline: readonly IncidentEvent[], kind: EventKind): readonly IncidentEvent[] {
  const select = selects.get(kind) ?? selecting((event: IncidentEvent) => event.kind === kind)
  selects.set(kind, select)
  return select(timeline)
}

const TURNS: ReadonlySet<EventKind> = new Set(['status', 'resolution', 'impact', 'detection'])

/** What an incident may begin, end or go on by: detections, impacts, resolutions, and whatever changed its standing. */
export const turnsOf: Select = selecting(({ kind, change }) => TURNS.has(kind) || change !== null)

/** Whatever changed the status, the severity or who holds a role. */
export const changesOf: Select = selecting(({ change }) => change !== null)

/** Hypotheses that were confirmed. */
export const confirmedOf: Select = selecting(({ kind, state }) => kind === 'hypothesis' && state === 'confirmed')

/** Hypotheses that were ruled out. */
export const ruledOutOf: Select = selecting(({ kind, state }) => kind === 'hypothesis' && state === 'ruledOut')
