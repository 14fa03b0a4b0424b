import { readFileSync } from 'node:fs'
import type { ElectronApplication } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

export const startTrace = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel', 'blink.user_timing'] }),
  )

interface Traced {
  readonly marks: readonly TraceEvent[]
  readonly end: number
  /** What the page's main thread ran. */
  readonly tasks: readonly TraceEvent[]
}

async function stopTrace(app: ElectronApplication): Promise<Traced> {
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: readonly TraceEvent[] }
  const marks = traceEvents.filter(({ name }) => name === 'bench-frame').toSorted((a, b) => a.ts - b.ts)
  const [first] = marks
  const end = traceEvents.find(({ name }) => name === 'bench-end')?.ts ?? Number.POSITIVE_INFINITY
  const tasks = traceEvents.filter(
    ({ ph, pid, tid, tdur, name }) =>
      ph === 'X' && pid === first?.pid && tid === first.tid && tdur !== undefined && name.endsWith('RunTask'),
  )
  return { marks, end, tasks }
}

const msOf = ({ tdur = 0 }: TraceEvent): number => tdur / 1_000

/** CPU time of the page's main thread for each marked frame, in milliseconds: all its tasks until the next mark. */
export async function cpuPerFrame(app: ElectronApplication): Promise<readonly number[]> {
  const { marks, end, tasks } = await stopTrace(app)
  const spent = new Array<number>(marks.length).fill(0)
  for (const task of tasks) {
    if (task.ts >= end) continue
    let frame = -1
    while (frame + 1 < marks.length && (marks[frame + 1]?.ts ?? 0) <= task.ts + 1) frame++
    // The first step of a frame is marked inside the task that makes it.
    if (frame >= 0) spent[frame] = (spent[frame] ?? 0) + msOf(task)
  }
  return spent.slice(2)
}

/** CPU time of the page's main thread from the first mark to the end, with the task that the mark was made in. */
export async function cpuInAll(app: ElectronApplication): Promise<number> {
  const { marks, end, tasks } = await stopTrace(app)
  const began = marks[0]?.ts ?? Number.POSITIVE_INFINITY
  return tasks.filter(({ ts, dur = 0 }) => ts + dur > began && ts < end).reduce((sum, task) => sum + msOf(task), 0)
}
