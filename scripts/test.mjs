import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { countTests } from './countTests.mjs'
import { binary, ROOT } from './paths.mjs'
import { exitWith, run } from './run.mjs'

const reports = mkdtempSync(path.join(tmpdir(), 'faultline-test-'))
const unitReport = path.join(reports, 'unit.json')
const e2eReport = path.join(reports, 'e2e.json')

/** @type {readonly { name: string, program: string, args: string[] }[]} */
const STEPS = [
  { name: 'format', program: binary('@biomejs/biome', 'biome'), args: ['format', '.'] },
  { name: 'lint', program: binary('@biomejs/biome', 'biome'), args: ['lint', '--error-on-warnings', '.'] },
  { name: 'types', program: binary('typescript', 'tsc'), args: ['-b'] },
  { name: 'unit tests', program: binary('vitest'), args: vitest('unit', unitReport) },
  { name: 'build', program: path.join(ROOT, 'scripts', 'build.mjs'), args: [] },
  { name: 'end-to-end tests', program: binary('vitest'), args: vitest('e2e', e2eReport) },
]

await exitWith(async () => {
  const failedStep = await runSteps()
  const counts = countTests([unitReport, e2eReport])
  rmSync(reports, { recursive: true, force: true })
  if (failedStep !== null) console.log(`\nStopped: ${failedStep} failed, the steps after it were not run.`)
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
  return failedStep === null ? 0 : 1
})

/** @returns {Promise<string | null>} the step that failed */
async function runSteps() {
  for (const { name, program, args } of STEPS) {
    console.log(`\n== ${name}`)
    const started = Date.now()
    const code = await run(process.execPath, [program, ...args], { cwd: ROOT })
    console.log(`   ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
    if (code !== 0) return name
  }
  return null
}

/**
 * @param {string} project
 * @param {string} report
 */
function vitest(project, report) {
  return ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
}
