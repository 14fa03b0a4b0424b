import { formatDuration } from '../time/format.ts'
import type { Share } from './shares.ts'
import type { Spread } from './spread.ts'

const about = ({ approximate }: Spread): string => (approximate ? '≈ ' : '')

/** `≈ 12 min`; null without a point. */
export const medianWords = (spread: Spread): string | null =>
  spread.median === null ? null : `${about(spread)}${formatDuration(spread.median)}`

/** `4 min to 1 h 20 min`: between them lies the middle half. Null with too few points. */
export const quartileWords = (spread: Spread): string | null =>
  spread.quartiles === null ? null : spread.quartiles.map((ms) => formatDuration(ms)).join(' to ')

/** Why points are missing: `3 of 12 not recorded, 1 still running`; empty where none is. */
export function unknownWords({ points, notRecorded, running, unread }: Spread): string {
  const all = points.length + notRecorded + running + unread
  const parts = [
    [notRecorded, 'not recorded'],
    [running, 'still running'],
    [unread, 'locked or unreadable'],
  ] as const
  const said = parts.filter(([count]) => count > 0)
  return said.map(([count, words], i) => (i === 0 ? `${count} of ${all} ${words}` : `${count} ${words}`)).join(', ')
}

/** `5 of 12, 2 not recorded`. */
export const shareWords = ({ count, of, notRecorded }: Share): string =>
  of === 0 ? 'not recorded' : `${count} of ${of}${notRecorded === 0 ? '' : `, ${notRecorded} not recorded`}`
