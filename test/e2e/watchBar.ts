import type { Page } from 'playwright-core'

interface Watched {
  readonly frames: number
  /** How far the ends of bars were at most from the lines at which they are to end, in pixels. */
  readonly worst: number
  /** The same in the last frame that was looked at. */
  readonly last: number
}

/** Looks in every frame from now on, once all is done that the frame has to do, where bars lie: `ends` measures it. */
const watch = (window: Page, bars: string, lines: string, ends: 'both' | 'last'): Promise<void> =>
  window.evaluate(
    ([bars, lines, ends]) => {
      const seen = { frames: 0, worst: 0, last: 0 }
      Object.assign(globalThis, { seen })
      const boxes = (found: string) => [...document.querySelectorAll(found)].map((one) => one.getBoundingClientRect())
      const look = () => {
        const at = boxes(lines).map(({ left }) => left)
        const drawn = boxes(bars)
        if (drawn.length === 0 || at.length !== (ends === 'both' ? 2 : 1)) return
        seen.frames++
        const far = drawn.flatMap(({ left, right }) => [
          ends === 'both' ? Math.abs(left - Math.min(...at)) : 0,
          Math.abs(right - Math.max(...at)),
        ])
        seen.last = Math.max(...far)
        seen.worst = Math.max(seen.worst, seen.last)
      }
      const next = () =>
        requestAnimationFrame(() =>
          setTimeout(() => {
            look()
            next()
          }),
        )
      next()
    },
    [bars, lines, ends] as const,
  )

/** The one bar of an impact, beside the lines at which it begins and ends. */
export const watchImpact = (window: Page): Promise<void> =>
  watch(window, '.vis-item.fl-lane-impact', '.fl-line-impact', 'both')

/** All bars that run, beside the line that marks now. */
export const watchRunning = (window: Page): Promise<void> =>
  watch(window, '.vis-item.fl-span-item.fl-running', '.fl-now', 'last')

export const watched = (window: Page): Promise<Watched> =>
  window.evaluate(() => (globalThis as unknown as { seen: Watched }).seen)
