import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { countTests } from './countTests.mjs'
import { binary, ROOT } from './paths.mjs'
import { exitWith, run } from './run.mjs'

const reports = mkdtempSync(path.join(tmpdir(), 'faultline-test-'))
const unitReport = path.join(reports, 'unit.json')
const e2eReport = path.join(reports, 'e2e.json')

/** @typedef {{ readonly name: string, readonly program: string, readonly args: string[] }} Step */

// Several checkers would check what they share once each: one takes two thirds of the work of four.
const TYPES = { name: 'types', program: binary('typescript', 'tsc'), args: ['-b', '--checkers', '1'] }

/** @type {readonly (Step & { readonly beside?: Step })[]} */
const STEPS = [
  { name: 'format', program: binary('@biomejs/biome', 'biome'), args: ['format', '.'] },
  { name: 'lint', program: binary('@biomejs/biome', 'biome'), args: ['lint', '--error-on-warnings', '.'] },
  { name: 'unit tests', program: binary('vitest'), args: vitest('unit', unitReport), beside: TYPES },
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
  for (const { beside, ...step } of STEPS) {
    console.log(`\n== ${step.name}${beside === undefined ? '' : `, and ${beside.name} beside them`}`)
    const failed = beside === undefined ? await failing(step) : await failingOfTwo(step, beside)
    if (failed !== null) return failed
  }
  return null
}

/**
 * @param {Step} step
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {() => void} [sayMore] what is shown of it before its time
 * @returns {Promise<string | null>} its name when it failed
 */
async function failing({ name, program, args }, options = {}, sayMore = () => undefined) {
  const started = Date.now()
  const code = await run(process.execPath, [program, ...args], { cwd: ROOT, ...options })
  sayMore()
  console.log(`   ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return code === 0 ? null : name
}

/**
 * Runs two at once. What the one beside says is shown whole once it has ended; when one fails, the other is stopped.
 * @param {Step} step
 * @param {Step} beside
 * @returns {Promise<string | null>} the one that failed
 */
async function failingOfTwo(step, beside) {
  const said = path.join(reports, 'beside.txt')
  const file = openSync(said, 'w')
  const show = () => {
    closeSync(file)
    console.log(`\n== ${beside.name}\n${readFileSync(said, 'utf8')}`)
  }
  const stop = new AbortController()
  const options = { signal: stop.signal }
  const both = [failing(step, options), failing(beside, { ...options, stdio: ['ignore', file, file] }, show)]
  const failed = await Promise.all(
    both.map(async (running) => {
      const name = await running.catch((error) => {
        if (!stop.signal.aborted) throw error
        return null
      })
      if (name !== null) stop.abort()
      return name
    }),
  )
  return failed.find((name) => name !== null) ?? null
}

/**
 * @param {string} project
 * @param {string} report
 */
function vitest(project, report) {
  return ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
}
