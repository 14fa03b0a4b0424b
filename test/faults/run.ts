import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { type Outcome, type Size, skipped } from './outcome.ts'
import { bundleLogger, bundleRelocker, startAppLogger, startLogger } from './programs.ts'
import { withFolder } from './realDisk.ts'
import { awayDisksLoseNothing } from './suites/awayDisks.ts'
import { clocksKeepOrder } from './suites/clocks.ts'
import { crashStatesHold } from './suites/crashStates.ts'
import { damageIsReported } from './suites/damage.ts'
import { failingCallsLoseNothing } from './suites/failingCalls.ts'
import { fullDiskLosesNothing } from './suites/fullDisk.ts'
import { goldenJournalsRead } from './suites/goldenJournals.ts'
import { instancesAgree } from './suites/instances.ts'
import { killsLoseNothing } from './suites/kills.ts'
import { mergesAgree } from './suites/merges.ts'
import { plantedFaultsAreCaught } from './suites/plantedFaults.ts'
import { powerCutsLoseNothing } from './suites/powerCuts.ts'
import { relockCutsLoseNothing, type StartRelocker } from './suites/relockCuts.ts'
import { relockingHolds } from './suites/relocking.ts'
import { damagedSettingsStart } from './suites/settingsFiles.ts'
import { suspensionLosesNothing } from './suites/suspension.ts'
import { truncationHolds } from './suites/truncation.ts'
import { unwritableFolderLosesNothing } from './suites/unwritable.ts'
import { killedWindowsLoseNothing, windowsOpenWithDamagedSettings } from './suites/windows.ts'

export interface FaultRun {
  /** Ids such as `D7`; empty: all. */
  readonly only: readonly string[]
  readonly size: Size
  /** The command that starts the packaged app, or why there is none. */
  readonly app: readonly string[] | string
  /** The checkout. */
  readonly root: string
  readonly print: (line: string) => void
}

interface Test {
  readonly id: string
  readonly name: string
  readonly run: () => Promise<Outcome>
}

/** The ids of the tests that need the packaged app. */
export const APP_TESTS = ['D5', 'D6', 'D7', 'D18'] as const

/** Runs the fault tests one after another and prints a line for each. Answers whether nothing was lost or silent. */
export function runFaults({ only, size, app, root, print }: FaultRun): Promise<boolean> {
  return withFolder(async (folder) => {
    const logger = await bundleLogger(folder)
    const relocker = await bundleRelocker(folder)
    const tests = testsOf({ size, logger, relocker, app, root }).filter(
      ({ id }) => only.length === 0 || only.includes(id),
    )
    print(row(['test', 'cases', 'acknowledged', 'lost', 'silent', 'seconds', 'notes']))
    let isFine = tests.length > 0
    for (const test of tests) isFine = (await report(test, print)) && isFine
    return isFine
  })
}

interface Tools extends Pick<FaultRun, 'size' | 'app' | 'root'> {
  readonly logger: string
  readonly relocker: StartRelocker
}

function testsOf({ size, logger, relocker, app, root }: Tools): readonly Test[] {
  const full = size === 'full'
  const node = startLogger(logger)
  const cutfs = join(root, 'test/faults/cutfs.c')
  const withApp = (run: (app: readonly string[]) => Promise<Outcome>) => () =>
    typeof app === 'string' ? Promise.resolve(skipped(app)) : run(app)
  const kills = (start: typeof node, rounds: number) => [
    { rounds, writers: 1, start },
    { rounds: rounds / 2, writers: 2, start },
  ]
  return [
    { id: 'D1', name: 'journal cut at every byte', run: () => truncationHolds(size) },
    { id: 'D2', name: 'bytes changed at rest', run: () => damageIsReported(size) },
    { id: 'D3', name: 'crash at every call', run: () => crashStatesHold(size) },
    { id: 'D3', name: 'protection changes', run: () => relockingHolds(size) },
    { id: 'D4', name: 'planted faults are caught', run: plantedFaultsAreCaught },
    { id: 'D5', name: 'kill -9, Node', run: () => killsLoseNothing(kills(node, full ? 100 : 10)) },
    {
      id: 'D5',
      name: 'kill -9, app',
      run: withApp((command) => killsLoseNothing(kills(startAppLogger(command), full ? 30 : 2))),
    },
    { id: 'D6', name: 'kill -9, window', run: withApp((command) => killedWindowsLoseNothing(full ? 30 : 2, command)) },
    { id: 'D7', name: 'power cut, Node', run: () => powerCutsLoseNothing(kills(node, full ? 40 : 4), cutfs) },
    {
      id: 'D7',
      name: 'power cut, app',
      run: withApp((command) => powerCutsLoseNothing(kills(startAppLogger(command), full ? 20 : 2), cutfs)),
    },
    {
      id: 'D7',
      name: 'power cut, protection changes',
      run: () => relockCutsLoseNothing(full ? 30 : 3, relocker, cutfs),
    },
    { id: 'D8', name: 'disk full', run: () => fullDiskLosesNothing(size) },
    { id: 'D9', name: 'system calls fail', run: () => failingCallsLoseNothing(size, logger) },
    { id: 'D10', name: 'folder not writable, or gone', run: () => unwritableFolderLosesNothing(logger) },
    { id: 'D10', name: 'disk hangs, or is unplugged', run: () => awayDisksLoseNothing(cutfs) },
    { id: 'D11', name: 'two instances, copies', run: () => instancesAgree(size) },
    { id: 'D12', name: 'clock jumps', run: clocksKeepOrder },
    { id: 'D13', name: 'machine asleep', run: () => suspensionLosesNothing(full ? [3_000, 60_000] : [3_000], node) },
    { id: 'D14', name: 'merges in any order', run: () => mergesAgree(size) },
    { id: 'D17', name: 'golden journals', run: () => goldenJournalsRead(join(root, 'test/fixtures/journals')) },
    { id: 'D18', name: 'settings damaged', run: () => damagedSettingsStart(size) },
    { id: 'D18', name: 'settings damaged, window', run: withApp(windowsOpenWithDamagedSettings) },
  ]
}

async function report({ id, name, run }: Test, print: (line: string) => void): Promise<boolean> {
  const started = performance.now()
  const title = `${id} ${name}`
  const outcome = await run().catch((error: unknown) => error)
  const seconds = ((performance.now() - started) / 1_000).toFixed(0)
  if (!isOutcome(outcome)) {
    print(
      row([title, '', '', '', '', seconds, `could not be run: ${outcome instanceof Error ? outcome.stack : outcome}`]),
    )
    return false
  }
  const { cases, acknowledged, lost, silent, notes, failures } = outcome
  if (outcome.skipped !== null) print(row([title, '', '', '', '', seconds, `skipped: ${outcome.skipped}`]))
  else print(row([title, ...[cases, acknowledged, lost, silent].map(String), seconds, notes.join('; ')]))
  for (const failure of failures) print(`     ${failure}`)
  return lost + silent === 0
}

const isOutcome = (value: unknown): value is Outcome =>
  typeof value === 'object' && value !== null && 'skipped' in value

const WIDTHS = [34, 8, 13, 6, 7, 8]

/** The name to the left, numbers to the right, notes as long as they are. */
const row = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => (index === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[index] ?? 0)))
    .join('  ')
    .trimEnd()
