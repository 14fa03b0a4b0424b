import { type Launched, launchApp, type Where } from '../../scripts/launchApp.mjs'

/** The built app in the real Electron, with its own library and settings unless some are given. */
export function launchFaultline(where: Where = {}): Promise<Launched> {
  return launchApp(where)
}
