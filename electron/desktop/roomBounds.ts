import type { Bounds } from '../windowBounds.ts'

/**
 * Where the room window opens: all of the largest other screen; where there is none, in a corner of this one, so that
 * both windows can be got hold of.
 */
export function roomBounds(here: Bounds, others: readonly Bounds[]): Bounds {
  const [largest] = [...others].sort((a, b) => b.width * b.height - a.width * a.height)
  if (largest !== undefined) return largest
  const width = Math.min(here.width, Math.max(640, Math.round(here.width * 0.66)))
  const height = Math.min(here.height, Math.round((width * 9) / 16))
  return { x: here.x + here.width - width, y: here.y + here.height - height, width, height }
}
