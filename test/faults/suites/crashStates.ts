import type { IncidentId } from '../../../shared/ids.ts'
import { type Crashed, checkState, SPILL } from '../checkState.ts'
import { crashStates } from '../crashStates.ts'
import { logIncident, logMore, type Mark, markOf, noPromises, type Promises } from '../logging.ts'
import { type Outcome, type Size, type Tally, tally } from '../outcome.ts'
import { seenDisks } from '../sameDisk.ts'
import type { DiskImage } from '../simDisk.ts'
import { simDisk } from '../simDisk.ts'
import { type Call, type Fault, type SimOptions, simFiles } from '../simFiles.ts'
import { simHost } from '../simHost.ts'

const LIBRARY = '/home/library'

/** A run of the app on a simulated disk: what a crash could have left at each call, and what was promised by then. */
interface Life {
  readonly promises: Promises
  readonly issued: ReadonlySet<string>
  readonly crashes: readonly { readonly image: DiskImage; readonly mark: Mark; readonly at: string }[]
  readonly calls: number
}

interface LifeOptions extends Omit<SimOptions, 'onCall'> {
  /** Whether the crash states before this call are wanted. The end of the run always is. */
  readonly crashAt?: (call: Call) => boolean
  /** Whether there is another disk for what the library refuses. */
  readonly spill?: boolean
  /** Where an earlier life ended; a new library otherwise. */
  readonly after?: { readonly image: DiskImage; readonly incident: IncidentId; readonly life: number }
}

async function live({ crashAt = () => true, after, spill = false, ...options }: LifeOptions): Promise<Life> {
  const disk = simDisk(after?.image)
  const promises = noPromises()
  const crashes: Life['crashes'][number][] = []
  let calls = 0
  const crash = (at: string) => {
    const mark = markOf(promises)
    for (const image of crashStates(disk)) crashes.push({ image, mark, at })
  }
  const onCall = (call: Call) => {
    calls = call.number
    if (crashAt(call)) crash(`crash before call ${call.number} (${call.name})`)
  }
  const host = simHost(simFiles(disk, { ...options, onCall }), {
    life: after?.life ?? 0,
    ...(spill ? { spill: SPILL } : {}),
  })
  if (after === undefined) await logIncident(host, LIBRARY, promises)
  else await logMore(host, LIBRARY, after.incident, promises)
  crash('crash at the end')
  return { promises, issued: host.issued, crashes, calls }
}

const CODES = ['EIO', 'ENOSPC', 'EROFS'] as const
const DONE = ['nothing', 'half', 'all'] as const

/** So many calls after a failed one may be the last. How many states that gives varies a little: 8 gave 99,887 once. */
const NEAR = 10

interface FaultPlan {
  readonly fault: Fault
  readonly from: number
  readonly to: number
}

const failing =
  ({ fault, from, to }: FaultPlan) =>
  ({ number, name }: Call): Fault | null =>
    number >= from && number <= to && name !== 'close' ? fault : null

/** [D3] Every call of a session × every state that a crash there can leave × every call failing, once and for good. */
export async function crashStatesHold(size: Size, counts: Tally = tally()): Promise<Outcome> {
  const whole = await checkLife(await live({ maxWrite: size === 'full' ? 700 : 1_000 }), 'no fault', counts)
  await checkSecondCrash(whole, size === 'full' ? 5 : 3, counts)
  for (const fsyncgate of [false, true]) {
    for (const plan of faultPlans(size, whole.calls)) await checkFault(plan, fsyncgate, counts)
  }
  await spillHolds(size, counts)
  return counts.outcome()
}

function* faultPlans(size: Size, calls: number): Iterable<FaultPlan> {
  const [step, codes] = size === 'full' ? [1, CODES.length] : [1, 1]
  for (let from = 1; from <= calls; from += step) {
    for (let each = 0; each < codes; each++) {
      const code = CODES[(from + each) % CODES.length] ?? 'EIO'
      const done = DONE[Math.floor(from / step + each) % DONE.length] ?? 'nothing'
      for (const to of [from, from + 4, Number.POSITIVE_INFINITY]) yield { fault: { code, done }, from, to }
    }
  }
}

async function checkFault(plan: FaultPlan, fsyncgate: boolean, counts: Tally): Promise<void> {
  const crashAt = ({ number }: Call) => number > plan.from && number <= plan.from + NEAR
  const lived = await live({ fault: failing(plan), fsyncgate, crashAt })
  const { code, done } = plan.fault
  const span = plan.to === plan.from ? 'once' : plan.to === Number.POSITIVE_INFINITY ? 'for good' : 'five times'
  const what = `${code} at call ${plan.from} ${span}, done ${done}${fsyncgate ? ', fsyncgate' : ''}`
  await checkLife(lived, what, counts)
  const wentOn = plan.from < plan.to || lived.promises.incident === null || lived.promises.refused === 0
  if (!wentOn) counts.silent(`${what}: one failure was not overcome`)
}

const isSeen = seenDisks()

async function check(crashed: Crashed, counts: Tally): Promise<void> {
  counts.add({ cases: 1, acknowledged: crashed.mark.entries })
  if (!isSeen(crashed)) await checkState(crashed, LIBRARY, counts)
}

async function checkLife(lived: Life, what: string, counts: Tally): Promise<Life> {
  for (const { image, mark, at } of lived.crashes) {
    await check({ image, mark, promises: lived.promises, issued: lived.issued, what: `${what}, ${at}` }, counts)
  }
  return lived
}

/** [D3] The library's disk refuses everything from some call on, for a while or for good, and another disk takes it. */
export async function spillHolds(size: Size, counts: Tally = tally()): Promise<Outcome> {
  const { calls } = await live({ crashAt: () => false })
  const step = size === 'full' ? 1 : 1
  let spills = 0
  for (let from = 1; from <= calls; from += step) {
    const ends = [from + 10, Number.POSITIVE_INFINITY]
    for (const to of size === 'full' ? ends : ends.slice(from % 2, 1 + (from % 2))) {
      const refuses = failing({ fault: { code: 'EIO', done: 'nothing' }, from, to })
      const fault = (call: Call) => (call.path.startsWith(LIBRARY) ? refuses(call) : null)
      const crashAt = ({ number }: Call) => number > from && number <= from + 30
      const lived = await live({ fault, spill: true, crashAt })
      await checkLife(lived, `the library refuses calls ${from} to ${to}`, counts)
      const kept = spilled(lived)
      spills += kept.crashes.length
      await checkSecondCrash(kept, size === 'full' ? 40 : 60, counts)
    }
  }
  if (spills === 0) counts.silent('nothing was ever kept elsewhere, so nothing was tried')
  return counts.outcome()
}

/** Only those crashes at which something was kept on the other disk. */
const spilled = (life: Life): Life => ({
  ...life,
  crashes: life.crashes.filter(({ mark }) => mark.keptElsewhere.length > 0),
})

/** Crashes while logging goes on after each so many-th crash: what was promised in either life must be there. */
async function checkSecondCrash(first: Life, step: number, counts: Tally): Promise<void> {
  const { incident } = first.promises
  if (incident === null) return
  const states = first.crashes.filter(({ mark }) => mark.entries > 0)
  for (let index = 0; index < states.length; index += step) {
    const crashed = states[index]
    if (crashed === undefined) continue
    const second = await live({ spill: true, after: { image: crashed.image, incident, life: 1 } })
    const before = first.promises.entries.slice(0, crashed.mark.entries)
    const promises = { ...second.promises, entries: [...before, ...second.promises.entries] }
    promises.drafts.unshift(...first.promises.drafts)
    const issued = new Set([...first.issued, ...second.issued])
    for (const { image, mark, at } of second.crashes) {
      const both: Crashed = {
        image,
        promises,
        mark: {
          entries: before.length + mark.entries,
          savedDrafts: draftsOf(mark, crashed.mark, first.promises),
          attachments: crashed.mark.attachments,
          keptElsewhere: [...crashed.mark.keptElsewhere, ...mark.keptElsewhere],
        },
        issued,
        what: `second crash after ${crashed.at}: ${at}`,
      }
      await check(both, counts)
      checkKept(crashed.image, image, both.what, counts)
    }
  }
}

const draftsOf = (mark: Mark, before: Mark, first: Promises): number =>
  mark.savedDrafts > 0 ? first.drafts.length + mark.savedDrafts : before.savedDrafts

/** What an earlier life wrote is never written to again. */
function checkKept(before: DiskImage, after: DiskImage, what: string, counts: Tally): void {
  for (const [path, bytes] of before.files) {
    if (!path.startsWith(LIBRARY) || !path.endsWith('.ndjson')) continue
    if (after.files.get(path) !== bytes) counts.silent(`${what}: ${path} was written to again`)
  }
}
