import { defineConfig } from 'vitest/config'
import { handoutScript } from './scripts/handoutScript.mjs'

const SHARED = 'test/shared/**/*.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [handoutScript()],
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [SHARED],
          // Some tests start a program: time enough on a busy machine with two cores.
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'unit-shared',
          include: [SHARED],
          // What is pure leaves nothing behind: its files may share a worker, which halves the time they take.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          // All of what `unit` tries of the formats, and what takes minutes: `npm run test:formats`.
          name: 'formats',
          include: ['test/formats/**/*.{test,full}.ts'],
          env: { FAULTLINE_FORMATS: 'full' },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/e2e/globalSetup.ts'],
          // One window at a time: two would fight for the focus.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
