import type {} from '../../renderer/api.ts'
import { type Launched, launchApp, type Where } from '../../scripts/launchApp.mjs'

/** The built app in the real Electron, with its own library and settings unless some are given. */
export function launchFaultline(where: Where = {}): Promise<Launched> {
  return launchApp(where)
}

/** The same with Lee at the keys and times in UTC. */
export async function launchInUtc(where: Where = {}): Promise<Launched> {
  const launched = await launchFaultline(where)
  await launched.window.evaluate(() => self.api.saveSettings({ zone: 'UTC', author: 'Lee' }))
  await launched.window.reload()
  await launched.window.locator('main').first().waitFor()
  return launched
}
