import { useEffect, useState } from 'react'
import { type Instant, instant } from '../shared/time/instant.ts'

/** The computer's clock. The one place of the renderer that reads it. */
export const now = (): Instant => instant(Date.now())

/** The time, renewed on every full `everyMs`, so that all clocks on the screen tick together. */
export function useNow(everyMs: number): Instant {
  const [moment, setMoment] = useState(now)
  useEffect(() => {
    let timer = 0
    const tick = () => {
      setMoment(now())
      timer = window.setTimeout(tick, everyMs - (now() % everyMs))
    }
    timer = window.setTimeout(tick, everyMs - (now() % everyMs))
    return () => window.clearTimeout(timer)
  }, [everyMs])
  return moment
}
