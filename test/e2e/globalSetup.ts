import type { TestProject } from 'vitest/node'
import { ensureBuilt } from '../../scripts/bundle.mjs'
import { isVirtualDisplay, startXvfb } from '../../scripts/display.mjs'
import { prepareElectron } from '../../scripts/prepare.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** One virtual display for each worker; none where the machine has a real one. */
    displays: readonly string[]
  }
}

// Once for all files: two windows on one display would fight for the focus, so each worker gets its own.
export async function setup(project: TestProject): Promise<() => void> {
  await ensureBuilt()
  await prepareElectron()
  const workers = isVirtualDisplay() ? Number(project.config.maxWorkers) : 0
  const displays = await Promise.all(Array.from({ length: workers }, startXvfb))
  project.provide(
    'displays',
    displays.map(({ name }) => name),
  )
  return () => {
    for (const { stop } of displays) stop()
  }
}
