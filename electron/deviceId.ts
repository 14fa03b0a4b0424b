import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceId } from '../shared/ids.ts'
import { keptFile } from './keptFile.ts'

const SHAPE = /^[0-9a-f]{10}$/

/**
 * The id of this installation, made at the first call and the same ever after. Two starts at once agree on one. Where the
 * folder cannot be written the id lasts for this run only: entries need no more than that it is not shared.
 */
export function deviceIdIn(userDataFolder: string): DeviceId {
  const fresh = randomBytes(5).toString('hex') as DeviceId
  try {
    mkdirSync(userDataFolder, { recursive: true, mode: 0o700 })
    return keptFile(join(userDataFolder, 'device-id'), readId, () => `${fresh}\n`)
  } catch {
    return fresh
  }
}

function readId(text: string): DeviceId | null {
  const id = text.trim()
  return SHAPE.test(id) ? (id as DeviceId) : null
}
