import { DAY, HOUR, MINUTE, type Millis, SECOND } from '../../../../shared/time/instant.ts'

/** The lengths that the axis names; lengths are skewed, so that each step is a multiple of the one before. */
export const TICKS: readonly { readonly ms: number; readonly label: string }[] = [
  { ms: 0, label: '0' },
  { ms: MINUTE, label: '1 min' },
  { ms: 5 * MINUTE, label: '5 min' },
  { ms: 15 * MINUTE, label: '15 min' },
  { ms: HOUR, label: '1 h' },
  { ms: 4 * HOUR, label: '4 h' },
  { ms: DAY, label: '1 d' },
  { ms: 7 * DAY, label: '7 d' },
  { ms: 30 * DAY, label: '30 d' },
]

const SHORTEST = 20 * SECOND
const LONGEST = 60 * DAY

/** Where a length lies on the axis, 0 to 1; the same on every strip, so that strips can be compared. */
export function placeOf(ms: number): number {
  const within = Math.min(LONGEST, Math.max(SHORTEST, ms))
  return Math.log(within / SHORTEST) / Math.log(LONGEST / SHORTEST)
}

/** How near two dots may be before one moves aside. */
const NEAR = 0.011

/** For each of the sorted lengths how many steps its dot moves aside, so that none hides another: 0, 1, -1, 2, -2, … */
export function asideSteps(lengths: readonly Millis[]): readonly number[] {
  const lastAt: number[] = []
  return lengths.map((ms) => {
    const place = placeOf(ms)
    const free = lastAt.findIndex((at) => place - at >= NEAR)
    const row = free === -1 ? lastAt.length : free
    lastAt[row] = place
    return row % 2 === 1 ? (row + 1) / 2 : -row / 2
  })
}
