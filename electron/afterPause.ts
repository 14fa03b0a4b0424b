const PAUSE_MS = 300

/** Calls once for a burst of calls, so that whoever is told does not have to look again after each. */
export function afterPause(act: () => void): () => void {
  let isWaiting = false
  const now = () => {
    isWaiting = false
    act()
  }
  return () => {
    if (!isWaiting) setTimeout(now, PAUSE_MS)
    isWaiting = true
  }
}
