import { type Bounds, reachable } from '../windowBounds.ts'

/**
 * Where the room window opens: where it was, if that is on another screen than the facilitator's, or there is only one;
 * else all of the largest other screen; where there is none, in a corner of this one, so that both windows can be got
 * hold of.
 */
export function roomBounds(saved: Bounds | null, here: Bounds, others: readonly Bounds[]): Bounds {
  const [largest] = [...others].sort((a, b) => b.width * b.height - a.width * a.height)
  const fitting = largest === undefined ? [here] : others
  if (saved !== null && fitting.some((screen) => reachable(saved, screen))) return saved
  if (largest !== undefined) return largest
  const width = Math.min(here.width, Math.max(640, Math.round(here.width * 0.66)))
  const height = Math.min(here.height, Math.round((width * 9) / 16))
  return { x: here.x + here.width - width, y: here.y + here.height - height, width, height }
}

/**
 * Where the room window goes once a screen was unplugged; null: it stays. It must be within reach, and must not lie over all of
 * the facilitator's screen, where the system puts what filled the projector.
 */
export function roomBoundsAfterUnplugging(now: Bounds, here: Bounds, others: readonly Bounds[]): Bounds | null {
  const isWithinReach = [here, ...others].some((screen) => reachable(now, screen))
  const coversHere = reachable(now, here) && now.width >= here.width && now.height >= here.height
  return isWithinReach && !coversHere ? null : roomBounds(null, here, others)
}
