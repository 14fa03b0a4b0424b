import type { Page } from 'playwright-core'

interface Watched {
  readonly frames: number
  /** How far the bar's ends were at most from the lines at which it begins and ends, in pixels. */
  readonly worst: number
}

/** Looks in every frame from now on where the one bar of an impact lies, once all is done that the frame has to do. */
export const watchBar = (window: Page): Promise<void> =>
  window.evaluate(() => {
    const seen = { frames: 0, worst: 0 }
    Object.assign(globalThis, { seen })
    const look = () => {
      const lines = [...document.querySelectorAll('.fl-line-impact')].map((line) => line.getBoundingClientRect().left)
      const [begin = 0, end = 0] = lines.toSorted((a, b) => a - b)
      const bar = document.querySelector('.vis-item.fl-lane-impact')?.getBoundingClientRect()
      if (bar === undefined || lines.length !== 2) return
      seen.frames++
      seen.worst = Math.max(seen.worst, Math.abs(bar.left - begin), Math.abs(bar.right - end))
    }
    const next = () =>
      requestAnimationFrame(() =>
        setTimeout(() => {
          look()
          next()
        }),
      )
    next()
  })

export const watchedBar = (window: Page): Promise<Watched> =>
  window.evaluate(() => (globalThis as unknown as { seen: Watched }).seen)
