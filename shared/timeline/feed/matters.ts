import type { EventId } from '../../ids.ts'
import type { TimelineItem } from '../model.ts'

/** What among the events of a badge must not go unnoticed: a set of the flags below, as one number. */
export type Matters = number

export const NOTHING: Matters = 0
/** A moment that durations run between. */
export const KEY_MOMENT: Matters = 1
export const MISLEADING: Matters = 2
export const STARRED: Matters = 4

/** Why one event matters. */
export const mattersOf = (item: TimelineItem, keyMoments: ReadonlySet<EventId>): Matters =>
  (keyMoments.has(item.id) ? KEY_MOMENT : NOTHING) |
  (item.misleading ? MISLEADING : NOTHING) |
  (item.starred ? STARRED : NOTHING)

/** The most telling reason in words, or an empty string: what a badge says of its events. */
export function mattersWords(matters: Matters): string {
  const words = [
    (matters & KEY_MOMENT) === 0 ? [] : ['a key moment'],
    (matters & MISLEADING) === 0 ? [] : ['a misleading path'],
    (matters & STARRED) === 0 ? [] : ['a starred event'],
  ].flat()
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
