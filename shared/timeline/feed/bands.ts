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
