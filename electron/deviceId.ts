import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { DeviceId } from '../shared/ids.ts'

const SHAPE = /^[0-9a-f]{10}$/

/**
 * The id of this installation, made at the first call and the same ever after. Two starts at once agree on one. Where the
 * folder cannot be written the id lasts for this run only: entries need no more than that it is not shared.
 */
export function deviceIdIn(userDataFolder: string): DeviceId {
  const path = join(userDataFolder, 'device-id')
  const fresh = randomBytes(5).toString('hex') as DeviceId
  try {
    mkdirSync(userDataFolder, { recursive: true, mode: 0o700 })
    return readId(path) ?? claim(path, fresh)
  } catch {
    return fresh
  }
}

function readId(path: string): DeviceId | null {
  try {
    const text = readFileSync(path, 'utf8').trim()
    if (SHAPE.test(text)) return text as DeviceId
  } catch {
    return null
  }
  // Not ours any more: kept beside, so that nothing is lost, and replaced.
  renameSync(path, `${path}.damaged-${Date.now()}`)
  return null
}

/** Puts the id in place whole or not at all; when another start was faster, its id counts. */
function claim(path: string, id: DeviceId): DeviceId {
  const draft = `${path}.${process.pid}-${id}`
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, `${id}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    linkSync(draft, path)
  } catch {
    const taken = readId(path)
    if (taken === null) renameSync(draft, path)
  }
  rmSync(draft, { force: true })
  return readId(path) ?? id
}
