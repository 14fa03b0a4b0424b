export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const MIN_SIZE = { width: 960, height: 600 } as const
const DEFAULT_SIZE = { width: 1280, height: 800 } as const

/** How much of a window must lie on a screen for a hand to get hold of it. */
const REACHABLE = { width: 200, height: 60 } as const

/**
 * Where a window opens: where it was, if its top edge can still be reached on one of the screens there are now;
 * otherwise centred (no position) in a size that fits the first screen.
 */
export function boundsOnScreen(
  saved: Bounds | null,
  screens: readonly Bounds[],
): Bounds | { readonly width: number; readonly height: number } {
  const wanted = saved ?? { ...DEFAULT_SIZE }
  const home = saved === null ? undefined : screens.find((screen) => reachable(saved, screen))
  const room = home ?? screens[0] ?? DEFAULT_SIZE
  const size = {
    width: Math.max(MIN_SIZE.width, Math.min(wanted.width, room.width)),
    height: Math.max(MIN_SIZE.height, Math.min(wanted.height, room.height)),
  }
  return saved !== null && home !== undefined ? { x: saved.x, y: saved.y, ...size } : size
}

/** Whether a hand could get hold of a window there. */
export function reachable(window: Bounds, screen: Bounds): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  const topOnScreen = window.y >= screen.y && window.y + REACHABLE.height <= screen.y + screen.height
  return across >= REACHABLE.width && topOnScreen
}
