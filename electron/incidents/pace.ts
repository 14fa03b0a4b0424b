import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'

/** How long work may keep everything else waiting, in milliseconds. */
const SLICE_MS = 4

/**
 * Runs jobs in the order they come, and gives way to everything else between them once they have taken a slice of time. A
 * single job begins at once.
 */
export function paced(): (job: () => void) => void {
  const waiting: (() => void)[] = []
  let sliceBegan: number | null = null
  let isDraining = false

  const beginSlice = () => {
    sliceBegan = performance.now()
    void setImmediate().then(() => {
      sliceBegan = null
    })
  }

  const drain = async () => {
    isDraining = true
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      while (sliceBegan !== null && performance.now() - sliceBegan > SLICE_MS) await setImmediate()
      if (sliceBegan === null) beginSlice()
      job()
    }
    isDraining = false
  }

  return (job) => {
    waiting.push(job)
    if (!isDraining) void drain()
  }
}
