const LEAST_TIMELINE = 150
const LEAST_LOG = 110

/** The share of the height that the timeline gets, so that neither part becomes too small to use. */
export function keptShare(wanted: number, height: number): number {
  if (height <= LEAST_TIMELINE + LEAST_LOG) return 0.5
  return Math.min(1 - LEAST_LOG / height, Math.max(LEAST_TIMELINE / height, wanted))
}

/** How far a key moves the border; null for a key that does not. */
export function sharePerKey(key: string): number | null {
  if (key === 'ArrowUp') return -0.04
  return key === 'ArrowDown' ? 0.04 : null
}
