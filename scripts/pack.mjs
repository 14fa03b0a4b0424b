import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from './bundle.mjs'
import { binary, ROOT } from './paths.mjs'
import { exitWith, run } from './run.mjs'
import { resolveRuntime } from './runtime.mjs'

// An unpacked app in dist/, made with the runtime at hand: for trying a package out where nothing can be downloaded.
await exitWith(async () => {
  await ensureBuilt()
  const runtime = await resolveRuntime()
  const copy = await mkdtemp(path.join(tmpdir(), 'faultline-electron-'))
  try {
    await cp(runtime.folder, copy, { recursive: true, verbatimSymlinks: true })
    // The fallback's launcher would be started instead of the app.
    await rm(path.join(copy, 'resources', 'app'), { recursive: true, force: true })
    const runtimeArgs = [`-c.electronDist=${copy}`, `-c.electronVersion=${runtime.version}`]
    return await run(process.execPath, [binary('electron-builder'), '--dir', ...runtimeArgs], { cwd: ROOT })
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
})
