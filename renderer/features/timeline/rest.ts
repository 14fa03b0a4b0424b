/** Puts a job off until moving has paused. */
export interface Rest {
  /** After so many milliseconds and two frames without another call: a frame that only comes late is no pause. */
  readonly after: (ms: number, job: () => void) => void
  readonly cancel: () => void
}

export function createRest(): Rest {
  let timer = 0
  let frame = 0
  const cancel = (): void => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
  return {
    cancel,
    after: (ms, job) => {
      cancel()
      timer = window.setTimeout(() => {
        frame = requestAnimationFrame(() => {
          frame = requestAnimationFrame(job)
        })
      }, ms)
    },
  }
}
