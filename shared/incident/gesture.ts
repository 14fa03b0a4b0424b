import type { EventId } from '../ids.ts'

/** What was done to several events at once; the words after "Undo" follow from it. */
const BULK_DEEDS = ['tag', 'untag', 'addPerson', 'removePerson', 'change', 'shift'] as const
export type BulkDeed = (typeof BULK_DEEDS)[number]

/** What a single entry was part of. An entry without one says all there is to say by itself. */
export type Gesture =
  | { readonly kind: 'bulk'; readonly deed: BulkDeed }
  /** `from` became part of `into`. */
  | { readonly kind: 'merge'; readonly into: EventId; readonly from: readonly EventId[] }
  /** A part of `from` became the event `into`. */
  | { readonly kind: 'split'; readonly from: EventId; readonly into: EventId }

const isId = (value: unknown): value is EventId => typeof value === 'string' && value !== ''

/**
 * The gesture that a payload names. Null when it names none, or one that this version does not know: it only explains, so
 * an entry counts all the same.
 */
export function gestureOf(payload: object): Gesture | null {
  const named: unknown = 'gesture' in payload ? payload.gesture : null
  if (typeof named !== 'object' || named === null || !('kind' in named)) return null
  const said: { readonly [name: string]: unknown } = { ...named }
  const { kind, deed, into, from } = said
  if (kind === 'bulk') {
    const known = BULK_DEEDS.find((one) => one === deed)
    return known === undefined ? null : { kind, deed: known }
  }
  if (!isId(into)) return null
  if (kind === 'merge' && Array.isArray(from)) return { kind, into, from: from.filter(isId) }
  return kind === 'split' && isId(from) ? { kind, from, into } : null
}
