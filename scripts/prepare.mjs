import { isVirtualDisplay, needsVirtualDisplay, startVirtualDisplay } from './display.mjs'
import { sayOnce } from './paths.mjs'
import { resolveRuntime } from './runtime.mjs'
import { requireSystemParts } from './system.mjs'

// Without a graphics card and a session bus, Chromium would fill the console with what it misses.
const QUIET = ['--disable-gpu', '--log-level=3']

/**
 * Everything that Electron needs on this machine: the runtime, the system's parts, a display.
 * @returns {Promise<{ runtime: import('./runtime.mjs').Runtime, flags: string[] }>} `flags` go before the app's folder
 */
export async function prepareElectron() {
  const runtime = await resolveRuntime()
  const virtualDisplay = needsVirtualDisplay()
  requireSystemParts({ executable: runtime.executable, virtualDisplay })
  if (virtualDisplay) await startVirtualDisplay()
  return { runtime, flags: flags() }
}

function flags() {
  const root = process.platform === 'linux' && process.getuid?.() === 0
  if (root) sayOnce("Running as root: Chromium's sandbox is off (--no-sandbox).")
  return [...(root ? ['--no-sandbox'] : []), ...(isVirtualDisplay() ? QUIET : [])]
}
