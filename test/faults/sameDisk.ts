import { createHash } from 'node:crypto'
import type { Crashed } from './checkState.ts'

/**
 * Whether a crashed disk was seen before: the same names and bytes, the same promises. The app is deterministic here, so
 * it would find the same, and half of all crashes leave a disk that another one left, too.
 */
export function seenDisks(): (crashed: Crashed) => boolean {
  const seen = new Set<string>()
  return (crashed) => {
    const print = fingerprint(crashed)
    if (seen.has(print)) return true
    seen.add(print)
    return false
  }
}

function fingerprint({ image, promises, mark, issued }: Crashed): string {
  const { incident, folder, drafts, attachments } = promises
  const entries = promises.entries.slice(0, mark.entries)
  const everything = [
    image.folders,
    [...image.files].map(([path, bytes]) => [path, digest(bytes, () => bytes)]),
    entries.map((entry) => digest(entry, () => JSON.stringify(entry))),
    [incident, folder, drafts, attachments, mark],
    digest(issued, () => [...issued].join()),
  ]
  return createHash('sha256').update(JSON.stringify(everything)).digest('base64')
}

/** Arrays of bytes, entries and sets of ids are shared by many crashes and never changed. */
const digests = new WeakMap<object, string>()

function digest(of: object, content: () => string | Uint8Array): string {
  const known = digests.get(of) ?? createHash('sha256').update(content()).digest('base64')
  digests.set(of, known)
  return known
}
