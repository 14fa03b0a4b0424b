import { type Instant, instant } from '../../time/instant.ts'
import type { TimelineBand } from '../model.ts'

/** The stretches that any of the bands cover, in order, each once: bands that overlap must not darken each other. */
export function unionOf(bands: readonly TimelineBand[]): readonly TimelineBand[] {
  const joined: TimelineBand[] = []
  for (const band of bands.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last === undefined || band.start > last.end) joined.push(band)
    else if (band.end > last.end) joined[joined.length - 1] = { ...last, end: band.end, running: band.running }
  }
  return joined
}

/** The bands at a moment no earlier than they were made for: those that run reach to it. The same list where none does. */
export const bandsUntil = (bands: readonly TimelineBand[], now: Instant): readonly TimelineBand[] =>
  bands.some(({ running, end }) => running && end < now)
    ? bands.map((band) => (band.running ? { ...band, end: instant(Math.max(band.end, now)) } : band))
    : bands
