import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'

/**
 * What a small file of this installation says: made at the first call and the same ever after. Two starts at once agree on
 * one. `read` answers null for a content that cannot be used: such a file is kept beside, so that nothing is lost, and
 * replaced. Throws where the folder cannot be written. Only the owner may read the file.
 */
export function keptFile<T>(path: string, read: (text: string) => T | null, fresh: () => string): T {
  const kept = readKept(path, read) ?? claim(path, read, fresh())
  if (kept === null) throw new Error(`${path} could not be kept`)
  return kept
}

function readKept<T>(path: string, read: (text: string) => T | null): T | null {
  try {
    const kept = read(readFileSync(path, 'utf8'))
    if (kept !== null) return kept
  } catch {
    return null
  }
  renameSync(path, `${path}.damaged-${Date.now()}`)
  return null
}

/** Puts the text in place whole or not at all; when another start was faster, its text counts. */
function claim<T>(path: string, read: (text: string) => T | null, text: string): T | null {
  const draft = `${path}.${process.pid}-${randomBytes(5).toString('hex')}`
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    linkSync(draft, path)
  } catch {
    if (readKept(path, read) === null) renameSync(draft, path)
  }
  rmSync(draft, { force: true })
  return readKept(path, read)
}
