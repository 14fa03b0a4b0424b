import type { HypothesisState } from '../incident/event.ts'
import { type BuiltInKind, type EventKind, isBuiltInKind } from '../incident/kinds.ts'

/** One stroke of an icon: path data on a 16 x 16 grid, drawn with round caps and joins. */
export interface IconStroke {
  readonly d: string
  /** The dash pattern, where the stroke is broken. */
  readonly dash?: string
  /** Filled as well as stroked; for dots. */
  readonly filled?: true
}

export type IconName = BuiltInKind | 'ruledOut' | 'confirmed' | 'parked' | 'custom' | 'clock'

/** How thick an icon's strokes are on its 16 x 16 grid. */
export const ICON_STROKE_WIDTH = 1.5

const CIRCLE = 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0-11.6 0'
const SHIELD = 'M8 1.8 13 3.6v4c0 3.2-2.2 5.4-5 6.6-2.8-1.2-5-3.4-5-6.6v-4z'

/** The one table of icons: the window, the timeline and the figure of the document all draw from it. */
export const ICONS: Readonly<Record<IconName, readonly IconStroke[]>> = {
  detection: [
    { d: 'M8 2.2a4 4 0 0 0-4 4c0 3.6-1.5 4.6-1.5 4.6h11S12 9.8 12 6.2a4 4 0 0 0-4-4ZM6.8 13.2a1.3 1.3 0 0 0 2.4 0' },
  ],
  action: [{ d: 'm9.5 2.5-5 6.5H8l-1 4.5L12 7H8.5z' }],
  hypothesis: [{ d: CIRCLE, dash: '2.6 2' }, { d: 'M6.4 6.4a1.7 1.7 0 1 1 2.4 1.7c-.5.3-.8.6-.8 1.2M8 11.2v.1' }],
  ruledOut: [{ d: CIRCLE }, { d: 'm5.8 5.8 4.4 4.4m0-4.4-4.4 4.4' }],
  confirmed: [{ d: CIRCLE }, { d: 'm5.4 8.2 1.8 1.8 3.4-3.7' }],
  parked: [{ d: CIRCLE }, { d: 'M6.5 6v4M9.5 6v4' }],
  escalation: [{ d: 'M4.5 11.5l7-7M6 4.5h5.5V10' }],
  communication: [{ d: 'M2.5 6.5v3H5l5 3v-9l-5 3zM12.2 6.3a2.4 2.4 0 0 1 0 3.4' }],
  impact: [{ d: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1' }],
  mitigation: [{ d: SHIELD }, { d: 'M5.8 7.9h4.4' }],
  resolution: [{ d: SHIELD }, { d: 'm5.8 7.9 1.6 1.6 2.9-3' }],
  decision: [{ d: 'M8 13.5V9.2L4 5.2M8 9.2l4-4M4 8.2v-3h3M12 8.2v-3H9' }],
  status: [{ d: 'M4 13.5v-11M4 3h8l-2 2.8 2 2.7H4' }],
  note: [{ d: 'M3.5 4.8h9M3.5 8h9M3.5 11.2h5.5' }],
  custom: [{ d: 'm8 2.6 5.4 5.4L8 13.4 2.6 8z' }],
  clock: [{ d: CIRCLE }, { d: 'M8 4.8V8l2.2 1.4' }],
}

/**
 * Which icon stands for an event. A hypothesis shows its state; a kind that a user defined has the common `custom` icon.
 */
export function iconOf(kind: EventKind, state: HypothesisState | null): IconName {
  if (!isBuiltInKind(kind)) return 'custom'
  if (kind === 'hypothesis' && state !== null && state !== 'open') return state
  return kind
}
