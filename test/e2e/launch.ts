import type {} from '../../renderer/api.ts'
import { type Launched, launchApp, type Where } from '../../scripts/launchApp.mjs'

/** The built app in the real Electron, with its own library and settings unless some are given. */
export function launchFaultline(where: Where = {}): Promise<Launched> {
  return launchApp(where)
}

/** The same with Lee at the keys and times in UTC. */
export function launchInUtc({ settings, ...where }: Where = {}): Promise<Launched> {
  return launchFaultline({ ...where, settings: { zone: 'UTC', author: 'Lee', ...settings } })
}
