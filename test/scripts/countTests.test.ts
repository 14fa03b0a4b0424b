import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { countTests } from '../../scripts/countTests.mjs'

it('adds the reports up, counts a file that did not load as failed, and a report that is missing as nothing', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-count-'))
  const write = (name: string, passed: number, failed: number, failedSuites: number) => {
    const file = path.join(folder, name)
    const report = { numPassedTests: passed, numFailedTests: failed, numFailedTestSuites: failedSuites }
    writeFileSync(file, JSON.stringify(report))
    return file
  }
  const reports = [write('unit.json', 5, 2, 1), write('e2e.json', 3, 0, 1), path.join(folder, 'none.json')]
  expect(countTests(reports)).toEqual({ passed: 8, failed: 3 })
  rmSync(folder, { recursive: true })
})
