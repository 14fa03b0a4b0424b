import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { printTable, quantile } from './measure.ts'
import type { BenchPage, SubjectName } from './timeline/page.ts'
import { cpuInAll, cpuPerFrame, startTrace } from './timeline/trace.ts'

// The product's timeline beside raw vis-timeline (the peer), an empty one (the floor), a canvas (the limit) and what it
// draws drawn anew in each frame, one after the other in real Electron windows of their own. CPU is thread time of the page, which other jobs on the machine
// disturb least; where it matters the ratio is the result.

const { executable, flags, page, folder } = JSON.parse(process.env.FAULTLINE_BENCH_PAGE ?? '{}') as {
  executable: string
  flags: string[]
  page: string
  folder: string
}
const QUICK = process.argv.includes('--quick')
const ROUNDS = QUICK ? 1 : 3
/** Each way of moving is measured so often, and the pass in the middle counts: one a collection of garbage fell into does not. */
const PASSES = 3
const FRAMES = QUICK ? 120 : 180
const BUDGET_MS = QUICK ? 8_000 : 30_000
const APPENDS = QUICK ? 8 : 25
const SWAPS = QUICK ? 6 : 12
const FRAME_MS = 1_000 / 60
const LATE_MS = 17.5
/** `--only=product/1000,empty` leaves out the others, above all raw, which takes most of the time. */
const ONLY = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length)

interface Case {
  readonly name: SubjectName
  readonly count: number
  readonly hours: number
}

interface Measured {
  readonly firstDraw: number
  /** What of it the page was at work: the rest waited for the screen, or for a machine that was busy. */
  readonly firstCpu: number
  readonly pan: number
  readonly panMiddle: number
  readonly zoom: number
  readonly zoomMiddle: number
  readonly late: number
  /** The part of the frames of the drag that the page itself was at work for longer than a frame lasts. */
  readonly own: number
  readonly swap: number
  readonly append: number
  /** What of it the page was at work: the rest is the wait for the next frame. */
  readonly appendCpu: number
  /** The part of live entries whose picture was there in the next frame. */
  readonly next: number
  readonly heap: number
  readonly nodes: number
}

declare const bench: BenchPage

async function measure(one: Case): Promise<Measured> {
  const { name, count, hours } = one
  const userData = mkdtempSync(join(tmpdir(), 'faultline-bench-'))
  const app = await _electron.launch({
    executablePath: executable,
    args: [
      ...flags,
      `--user-data-dir=${userData}`,
      '--js-flags=--expose-gc',
      '--enable-precise-memory-info',
      folder,
      page,
    ],
    timeout: 60_000,
  })
  try {
    const window = await app.firstWindow()
    window.setDefaultTimeout(600_000)
    await window.waitForLoadState('load')
    await startTrace(app)
    const { firstDraw, heap, nodes } = await window.evaluate((args) => bench.mount(...args), [
      name,
      count,
      hours,
    ] as const)
    const firstCpu = await cpuInAll(app)
    const passes = SLOW(one) ? 1 : PASSES
    const moved = [FRAMES, BUDGET_MS / passes] as const
    const pans: (readonly number[])[] = []
    const zooms: (readonly number[])[] = []
    for (let pass = 0; pass < passes; pass++) {
      await window.evaluate(() => bench.home())
      pans.push(await traced(app, () => window.evaluate((args) => bench.pan(...args), moved)))
      await window.evaluate(() => bench.home())
      zooms.push(await traced(app, () => window.evaluate((args) => bench.zoom(...args), moved)))
    }
    await window.evaluate(() => bench.home())
    const late = await lateInDrag(app, window)
    let appends: Awaited<ReturnType<BenchPage['append']>> = { times: [], seen: 0 }
    const append = async () => {
      appends = await window.evaluate((many) => bench.append(many), APPENDS)
    }
    const appendCpu = name === 'empty' || name === 'redrawn' ? [] : await traced(app, append)
    const swaps = name === 'product' ? await window.evaluate((many) => bench.swap(many), SWAPS) : []
    return {
      firstDraw,
      firstCpu,
      pan: ofPasses(pans, 0.95),
      panMiddle: ofPasses(pans, 0.5),
      zoom: ofPasses(zooms, 0.95),
      zoomMiddle: ofPasses(zooms, 0.5),
      ...late,
      swap: quantile(swaps, 0.5),
      append: quantile(appends.times, 0.5),
      appendCpu: quantile(appendCpu, 0.5),
      next: appends.seen / Math.max(1, appends.times.length),
      heap,
      nodes: Math.max(nodes, await window.evaluate(() => bench.nodes())),
    }
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

const ofPasses = (passes: readonly (readonly number[])[], part: number): number =>
  middle(passes, (times) => quantile(times, part))

async function traced(app: ElectronApplication, job: () => Promise<unknown>): Promise<readonly number[]> {
  await startTrace(app)
  await job()
  return await cpuPerFrame(app)
}

/** A real drag of 600 pixels by the mouse: which part of the frames came late, and which by the page's own work. */
async function lateInDrag(app: ElectronApplication, window: Page): Promise<Pick<Measured, 'late' | 'own'>> {
  await startTrace(app)
  await window.mouse.move(900, 640)
  await window.mouse.down()
  await window.evaluate(() => bench.watch())
  for (let step = 1; step <= 150; step++) {
    await window.mouse.move(900 - step * 4, 640)
    await new Promise((resolve) => setTimeout(resolve, 12))
  }
  const frames = await window.evaluate(() => bench.watched())
  await window.mouse.up()
  const gaps = frames.slice(1).map((time, at) => time - (frames[at] ?? time))
  const worked = await cpuPerFrame(app)
  return { late: partOver(gaps, LATE_MS), own: partOver(worked, FRAME_MS) }
}

const partOver = (times: readonly number[], most: number): number =>
  times.filter((time) => time > most).length / Math.max(1, times.length)

const middle = <One>(all: readonly One[], of: (one: One) => number): number => quantile(all.map(of), 0.5)

const CASES: readonly Case[] = [
  { name: 'empty', count: 0, hours: 12 },
  { name: 'canvas', count: 100_000, hours: 12 },
  { name: 'redrawn', count: 100_000, hours: 12 },
  { name: 'raw', count: 1_000, hours: 1 },
  { name: 'raw', count: 10_000, hours: 1 },
  { name: 'raw', count: 100_000, hours: 1 },
  ...[1_000, 10_000, 100_000, 1_000_000].map((count): Case => ({ name: 'product', count, hours: 12 })),
  { name: 'product', count: 100_000, hours: 1 },
]
const isAsked = ({ name, count }: Case): boolean =>
  ONLY === undefined || ONLY.split(',').some((asked) => asked === name || asked === `${name}/${count}`)
const SLOW = (one: Case): boolean => one.name === 'raw' && one.count > 10_000

const results = new Map<Case, Measured>()
const rounds = new Map<Case, Measured[]>(CASES.filter(isAsked).map((one) => [one, []]))
for (let round = 0; round < ROUNDS; round++) {
  for (const one of rounds.keys()) {
    if (SLOW(one) && round > 0) continue
    process.stderr.write(`${one.name} ${one.count} (${one.hours} h), round ${round + 1}\n`)
    rounds.get(one)?.push(await measure(one))
  }
}
for (const [one, all] of rounds) {
  const of = (field: keyof Measured): number => middle(all, (each) => each[field])
  results.set(one, {
    firstDraw: of('firstDraw'),
    firstCpu: of('firstCpu'),
    pan: of('pan'),
    panMiddle: of('panMiddle'),
    zoom: of('zoom'),
    zoomMiddle: of('zoomMiddle'),
    late: of('late'),
    own: of('own'),
    swap: of('swap'),
    append: of('append'),
    appendCpu: of('appendCpu'),
    next: of('next'),
    heap: of('heap'),
    nodes: of('nodes'),
  })
}

const number = (value: number, digits = 1): string => (Number.isNaN(value) ? '-' : value.toFixed(digits))
printTable(
  'The timeline, medians of all rounds (window of 12 h of a day; raw: of 1 h, because it does not finish the day)',
  [
    [
      '',
      'events',
      'window',
      'first draw (CPU)',
      'pan CPU p50/p95',
      'late in a drag (own)',
      'zoom CPU p50/p95',
      'next level',
      'append to paint (CPU)',
      'heap',
      'nodes',
    ],
    ...[...results].map(([{ name, count, hours }, one]) => [
      name,
      String(count),
      `${hours} h`,
      `${number(one.firstDraw, 0)} (${number(one.firstCpu, 0)}) ms`,
      `${number(one.panMiddle)}/${number(one.pan)} ms`,
      `${number(one.late * 100)} (${number(one.own * 100)}) %`,
      `${number(one.zoomMiddle)}/${number(one.zoom)} ms`,
      `${number(one.swap, 0)} ms`,
      `${number(one.append)} (${number(one.appendCpu)}) ms`,
      `${number(one.heap)} MB`,
      String(one.nodes),
    ]),
  ],
)

/** What was left out counts as not measured. */
const find = (name: SubjectName, count: number, hours: number): Partial<Measured> =>
  [...results].find(([one]) => one.name === name && one.count === count && one.hours === hours)?.[1] ?? {}
const part = (one: number | undefined, of: number | undefined): number => (one ?? Number.NaN) / (of ?? Number.NaN)
const own = find('product', 100_000, 12)
const near = find('product', 100_000, 1)
const raw = find('raw', 100_000, 1)
const empty = find('empty', 0, 12)
const canvas = find('canvas', 100_000, 12)
const [least, most] = [find('product', 1_000, 12), find('product', 1_000_000, 12)]
const products = [...results].filter(([one]) => one.name === 'product').map(([, one]) => one)

const goal = (what: string, reached: number | undefined, target: number, unit: string): readonly string[] => {
  if (reached === undefined || !Number.isFinite(reached))
    return [what, '-', `at most ${number(target, 2)}${unit}`, 'not measured']
  const word = reached <= target ? 'reached' : 'NOT reached'
  return [what, `${number(reached, 2)}${unit}`, `at most ${number(target, 2)}${unit}`, word]
}
printTable('100,000 events against the targets', [
  ['', 'measured', 'target', ''],
  goal('first draw / raw', part(own.firstDraw, raw.firstDraw), 1 / 40, 'x'),
  goal('first draw', own.firstDraw, 300, ' ms'),
  goal('first draw, CPU', own.firstCpu, 300, ' ms'),
  goal('pan CPU p95 / raw', part(own.pan, raw.pan), 1 / 5, 'x'),
  goal('pan CPU p95 / empty', part(own.pan, empty.pan), 3, 'x'),
  goal('late frames in a real drag', (own.late ?? Number.NaN) * 100, 2, ' %'),
  goal('the same, of an hour', (near.late ?? Number.NaN) * 100, 2, ' %'),
  goal('late by its own work', (own.own ?? Number.NaN) * 100, 2, ' %'),
  goal('the same, of an hour', (near.own ?? Number.NaN) * 100, 2, ' %'),
  ['late frames of an empty one', `${number((empty.late ?? Number.NaN) * 100, 2)} %`, 'the floor', ''],
  goal('wheel at rest to the next level', own.swap, 150, ' ms'),
  goal('zoom CPU p95', own.zoom, 20, ' ms'),
  goal('append to paint', own.append, 16.7 * 2, ' ms'),
  goal('append to paint / raw', part(own.append, raw.append), 1 / 12, 'x'),
  ['the same of the canvas', `${number(part(canvas.append, raw.append), 2)}x`, 'the limit: the wait for a frame', ''],
  goal('the same, CPU', part(own.appendCpu, raw.appendCpu), 1 / 12, 'x'),
  goal('live entries not in the next frame', (1 - (own.next ?? Number.NaN)) * 100, 0, ' %'),
  goal('heap / raw', part(own.heap, raw.heap), 1 / 50, 'x'),
  goal('nodes, any size', Math.max(...products.map(({ nodes }) => nodes)), 600, ''),
  goal('pan CPU p95, 1M / 1k', part(most.pan, least.pan), 1.3, 'x'),
  goal('zoom CPU p95, 1M / 1k', part(most.zoom, least.zoom), 1.3, 'x'),
  ['pan CPU p95 / the same redrawn', `${number(part(own.pan, find('redrawn', 100_000, 12).pan), 2)}x`, '', ''],
  ['pan CPU p95 / canvas', `${number(part(own.pan, canvas.pan), 2)}x`, 'the limit', ''],
  ['zoom CPU p95 / canvas', `${number(part(own.zoom, canvas.zoom), 2)}x`, 'the limit', ''],
])
