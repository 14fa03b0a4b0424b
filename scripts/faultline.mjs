import { asksForPdf } from './asksForPdf.mjs'
import { ensureBuilt } from './bundle.mjs'
import { CLI, ROOT } from './paths.mjs'
import { prepareElectron } from './prepare.mjs'
import { exitWith, run } from './run.mjs'

await exitWith(async () => {
  const args = process.argv.slice(2)
  await ensureBuilt()
  if (!asksForPdf(args)) return run(process.execPath, [CLI, ...args])
  const { runtime, flags } = await prepareElectron()
  return run(runtime.executable, [...flags, ROOT, '--cli', ...args])
})
