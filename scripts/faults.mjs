import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { handoutScript } from './handoutScript.mjs'
import { onPath, ROOT, say } from './paths.mjs'
import { prepareElectron } from './prepare.mjs'
import { exitWith, run } from './run.mjs'
import { installPackages } from './system.mjs'

const USAGE = `npm run test:faults [-- --only D3,D7] [--quick]

Takes the app through crashes, power cuts, full and failing disks, and prints what was acknowledged and what was lost.
--only   the tests to run, by their ids
--quick  the sizes that belong to each change, not the full ones`

/** What some tests need beyond Node: a command to look for, and the Debian packages that bring it. */
const TOOLS = [
  { command: 'strace', packages: ['strace'] },
  { command: 'gcc', packages: ['gcc', 'libc6-dev'] },
  { command: 'fusermount3', packages: ['fuse3', 'libfuse3-dev', 'pkg-config'] },
]

await exitWith(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string', default: '' }, quick: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const only = values.only.split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim().toUpperCase()]))
  getTools()
  // Loaded here: the tests are TypeScript, and nothing else needs the loader.
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(path.join(ROOT, 'test', 'faults', 'run.ts'), {
    root: ROOT,
    logLevel: 'error',
    plugins: [handoutScript()],
  })
  const { runFaults, APP_TESTS } =
    /** @type {{ runFaults: (run: object) => Promise<boolean>, APP_TESTS: readonly string[] }} */ (module)
  const needsApp = only.length === 0 || APP_TESTS.some((id) => only.includes(id))
  const app = needsApp ? await packagedApp() : 'not asked for'
  const size = values.quick ? 'commit' : 'full'
  return (await runFaults({ only, size, app, root: ROOT, print: console.log })) ? 0 : 1
})

/** Installs what is missing where it may. What is missing afterwards is said by the tests that are skipped. */
function getTools() {
  const missing = TOOLS.filter(({ command }) => !onPath(command)).flatMap(({ packages }) => packages)
  if (missing.length === 0 || process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return
  say(`Installing what some tests need (once): ${missing.join(', ')}…`)
  try {
    installPackages(missing)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
  }
}

/** @returns {Promise<readonly string[] | string>} the command that starts the app as it is shipped, or why there is none */
async function packagedApp() {
  if (process.platform !== 'linux') return 'the packaged app is only tried on Linux'
  const { flags } = await prepareElectron()
  const code = await run(process.execPath, [path.join(ROOT, 'scripts', 'pack.mjs')], { stdio: 'ignore' })
  const program = path.join(ROOT, 'dist', 'linux-unpacked', 'faultline')
  if (code !== 0 || !existsSync(program)) return 'the app could not be packaged: npm run pack:dir says why'
  return [program, ...flags]
}
