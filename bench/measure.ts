import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

/** Times of one operation in milliseconds, each with the time of the disk's own flush measured right beside it. */
export interface Samples {
  readonly times: readonly number[]
  readonly probes: readonly number[]
}

/** The physical limit: overwriting 4 KiB in place and flushing it, one system call after the other. */
export function flushProbe(folder: string): { readonly run: () => number; readonly close: () => void } {
  const file = openSync(join(folder, 'probe'), 'w')
  const block = Buffer.alloc(4_096, 7)
  writeSync(file, block, 0, block.length, 0)
  fdatasyncSync(file)
  return {
    run: () => {
      const began = performance.now()
      writeSync(file, block, 0, block.length, 0)
      fdatasyncSync(file)
      return performance.now() - began
    },
    close: () => closeSync(file),
  }
}

/** Runs the operation `count` times, a probe before each, so that what disturbs the one disturbs the other. */
export async function sample(
  count: number,
  probe: () => number,
  operation: () => Promise<void> | void,
): Promise<Samples> {
  const times: number[] = []
  const probes: number[] = []
  for (let round = 0; round < count; round++) {
    probes.push(probe())
    const began = performance.now()
    await operation()
    times.push(performance.now() - began)
  }
  return { times, probes }
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** `1.9x / 4.2x (0.11 / 0.80 ms)`: middle and 99th percentile against the probe's own, each of the best round. */
export function ratios(rounds: readonly Samples[]): string {
  const cells = [0.5, 0.99].map((part) => {
    const measured = rounds.map(({ times, probes }) => {
      const time = quantile(times, part)
      return { ratio: time / quantile(probes, part), ms: time }
    })
    const [best = { ratio: Number.NaN, ms: Number.NaN }] = measured.sort((a, b) => a.ratio - b.ratio)
    return { ratio: `${best.ratio.toFixed(1)}x`, ms: best.ms.toFixed(2) }
  })
  return `${cells.map(({ ratio }) => ratio).join(' / ')} (${cells.map(({ ms }) => ms).join(' / ')} ms)`
}

export async function timed<T>(job: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const began = performance.now()
  const value = await job()
  return { value, ms: performance.now() - began }
}

/** The longest time that nothing else could run while the job was under way. */
export async function longestStall(job: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = performance.now()
  let running = true
  const tick = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (running) setImmediate(tick)
  }
  setImmediate(tick)
  await job()
  running = false
  tick()
  return longest
}

export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`)
}
