import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'

/** Makes folders on the real disk that are gone after each test. Call at the top of a test file. */
export function tempFolders(): (name?: string) => string {
  const made: string[] = []
  afterEach(() => {
    for (const folder of made.splice(0))
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  })
  return (name = 'test') => {
    const folder = mkdtempSync(join(tmpdir(), `faultline-${name}-`))
    made.push(folder)
    return folder
  }
}
