import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { needsVirtualDisplay } from './scripts/display.mjs'
import { handoutScript } from './scripts/handoutScript.mjs'

const CORES = availableParallelism()

/**
 * What takes longer has failed. No test asserts a time by it: a machine whose disk is busy with what was written before
 * may take a minute for what takes a second elsewhere.
 */
const PATIENCE = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } }

/** What takes long though its text is short, the longest first. */
const LONG = [
  'faults/crashStates.test.ts',
  'faults/journals.test.ts',
  'faults/failingCalls.test.ts',
  'faults/plantedFaults.test.ts',
  'journal/faults/damage.test.ts',
  'faults/kills.test.ts',
  'faults/disks.test.ts',
  'faults/relocking.test.ts',
  'liveThrough.e2e.ts',
  'accessibility.e2e.ts',
  'manyEvents.e2e.ts',
  'timeline.e2e.ts',
  'interruptions.e2e.ts',
  'storageTrouble.e2e.ts',
  'durability.e2e.ts',
  'commandLine.e2e.ts',
  'protection.e2e.ts',
  'relock.e2e.ts',
  'mirror.e2e.ts',
  'starting.e2e.ts',
  'numbers.e2e.ts',
]

/** One that takes long starts among the first: as the last one it would leave the other cores idle. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((name) => moduleId.endsWith(`/${name}`))
      return place === -1 ? LONG.length : place
    }
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    // Left to itself it keeps one core free, which is half of a small machine.
    maxWorkers: Math.max(2, CORES - 1),
    sequence: { sequencer: LongFirst },
    projects: [
      {
        plugins: [handoutScript()],
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          // No test changes a module for the next one, so files share a worker: loading them takes a third of the time.
          isolate: false,
          ...PATIENCE,
        },
      },
      {
        plugins: [handoutScript()],
        test: {
          // All of what `unit` tries of the formats, and what takes minutes: `npm run test:formats`.
          name: 'formats',
          include: ['test/formats/**/*.{test,full}.ts'],
          env: { FAULTLINE_FORMATS: 'full' },
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/e2e/globalSetup.ts'],
          setupFiles: ['test/e2e/ownDisplay.ts'],
          // What a file leaves behind is its window alone, so files share a worker: loading the driver takes a second.
          isolate: false,
          // One window for each display: two on one would fight for the focus. A window waits for its disk and its
          // driver nearly half of the time.
          maxWorkers: needsVirtualDisplay() ? Math.max(3, Math.floor(CORES / 2)) : 1,
          sequence: { groupOrder: 1 },
          // Three windows share a small machine with their own disk and clock: what lost a race may run once more.
          retry: 1,
          ...PATIENCE,
        },
      },
    ],
  },
})
