import { ensureBuilt } from '../../scripts/bundle.mjs'
import { prepareElectron } from '../../scripts/prepare.mjs'

// Once for all files: the workers inherit the display that this process starts.
export async function setup(): Promise<void> {
  await ensureBuilt()
  await prepareElectron()
}
