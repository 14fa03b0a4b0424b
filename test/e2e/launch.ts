import type {} from '../../renderer/api.ts'
import { type Launched, launchApp, type Where } from '../../scripts/launchApp.mjs'

const running = new Set<Launched>()

/** The built app in the real Electron, with its own library and settings unless some are given. */
export async function launchFaultline(where: Where = {}): Promise<Launched> {
  const launched = await launchApp(where)
  running.add(launched)
  launched.app.once('close', () => running.delete(launched))
  return launched
}

/** The same with Lee at the keys and times in UTC. */
export function launchInUtc({ settings, ...where }: Where = {}): Promise<Launched> {
  return launchFaultline({ ...where, settings: { zone: 'UTC', author: 'Lee', ...settings } })
}

/** Ends what a failed attempt left: it would keep the hot key from the app of the next file on the same display. */
export async function endLeftovers(): Promise<void> {
  await Promise.all([...running].map(({ kill }) => kill()))
}
