/**
 * The grid on which neighbours are counted together. It lies fixed on the axis, so badges neither move nor flicker while
 * panning. All lengths are of the axis.
 */
export interface Grid {
  /** One badge of a lane: 120 to 240 pixels, always a power of two. */
  readonly bin: number
  /** About a quarter of a view: what is decided is decided for all lanes of a block at once. */
  readonly block: number
  /** A block with more events than this shows counts. */
  readonly most: number
  /** Of a block's events so many are drawn as bars at most, when it shows counts. */
  readonly bars: number
  /** Bars at least so long are worth a place among counts. */
  readonly shortestBar: number
}

const BIN_PX = 120
const BINS = 2
const EVENTS_PER_PX = 0.07
const BARS_PER_PX = 0.015
const SHORTEST_BAR_PX = 48

/** The grid for a scale: everything within a factor of two shares one. */
export function gridAt(msPerPx: number): Grid {
  const bin = 2 ** Math.ceil(Math.log2(BIN_PX * msPerPx))
  const block = BINS * bin
  const px = block / msPerPx
  return {
    bin,
    block,
    most: Math.floor(px * EVENTS_PER_PX),
    bars: Math.max(2, Math.floor(px * BARS_PER_PX)),
    shortestBar: SHORTEST_BAR_PX * msPerPx,
  }
}

/** Which block a place of the axis lies in. */
export const blockOf = (place: number, { block }: Grid): number => Math.floor(place / block)
