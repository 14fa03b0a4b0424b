import { existsSync, readFileSync } from 'node:fs'

/**
 * @param {readonly string[]} reports files of the test runner's JSON reporter; one that is missing counts nothing
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(reports) {
  const counts = reports
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')))
    .map(({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({
      passed: numPassedTests,
      // A file that does not load has no test to fail, yet it has failed.
      failed: numFailedTests || numFailedTestSuites,
    }))
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  }
}
