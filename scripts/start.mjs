import { ensureBuilt } from './bundle.mjs'
import { ROOT } from './paths.mjs'
import { prepareElectron } from './prepare.mjs'
import { exitWith, run } from './run.mjs'

await exitWith(async () => {
  await ensureBuilt()
  const { runtime, flags } = await prepareElectron()
  return run(runtime.executable, [...flags, ROOT, ...process.argv.slice(2)])
})
