import { dirname } from 'node:path'
import { noise } from './random.ts'
import { applyChange, type DiskImage, type Held, type NameChange, patched, type SimDisk } from './simDisk.ts'

const PAGE = 4_096
const NEWLINE = 0x0a

/**
 * What a disk may hold after a crash at this moment: every choice of names that POSIX allows in practice (none of the
 * pending changes, all, each one alone, all but one), and for each of them every fate of the bytes that were not flushed.
 */
export function* crashStates(disk: SimDisk): Iterable<DiskImage> {
  for (const names of nameChoices(disk)) {
    const reached = reachable(names)
    const dirty = reached.flatMap(([path, held]) => (held.dirty.length > 0 ? [{ path, fates: fatesOf(held) }] : []))
    yield imageOf(reached, new Map())
    if (dirty.length > 1)
      yield imageOf(reached, new Map(dirty.map(({ path, fates }) => [path, fates[0] as Uint8Array])))
    for (const { path, fates } of dirty) for (const bytes of fates) yield imageOf(reached, new Map([[path, bytes]]))
  }
}

function* nameChoices(disk: SimDisk): Iterable<ReadonlyMap<string, Held>> {
  const pending = disk.pending()
  const chosen: (readonly NameChange[])[] = pending.length === 0 ? [[]] : [[], pending]
  if (pending.length > 1) chosen.push(...pending.map((change) => [change]))
  if (pending.length > 2) chosen.push(...pending.map((change) => pending.filter((other) => other !== change)))
  for (const changes of chosen) {
    const names = new Map(disk.durableNames)
    for (const change of changes) applyChange(names, change)
    yield names
  }
}

/** Without its folder's name a file is not found, whatever is in it. */
function reachable(names: ReadonlyMap<string, Held>): readonly [string, Held][] {
  const found = new Set<string>(['/'])
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([path]) => {
      if (path !== '/' && !found.has(dirname(path))) return false
      found.add(path)
      return true
    })
}

function imageOf(names: readonly [string, Held][], instead: ReadonlyMap<string, Uint8Array>): DiskImage {
  return {
    folders: names.flatMap(([path, { kind }]) => (kind === 'folder' ? [path] : [])),
    files: new Map(
      names.flatMap(([path, held]) => (held.kind === 'file' ? [[path, instead.get(path) ?? held.durable]] : [])),
    ),
  }
}

/** What the disk may have of a file with bytes that were not flushed, besides none of them. The first: all of them. */
function fatesOf(held: Held): readonly Uint8Array[] {
  const before = held.durable
  const whole = patched(before, held.dirty)
  const fresh = whole.length - before.length
  const half = before.length + (fresh >> 1)
  const cuts = new Set([
    before.length + 1,
    half,
    whole.length - 70,
    whole.length - 1,
    ...lineEnds(whole, before.length),
  ])
  const torn = [...cuts].filter((cut) => cut > before.length && cut < whole.length).map((cut) => whole.slice(0, cut))
  return [
    whole,
    ...torn,
    // The length is on the disk, the bytes are not, or only one page of them.
    resized(before, whole.length),
    resized(before, Math.ceil((whole.length + 1) / PAGE) * PAGE),
    resized(whole.slice(0, half), whole.length),
    joined(resized(before, half), whole.slice(half)),
    // The length is on the disk and its blocks hold what was there before.
    joined(before, noise(fresh + 300)),
    joined(whole.slice(0, half), noise(300)),
  ]
}

/** Just before and just after the newlines of what was written. */
function lineEnds(bytes: Uint8Array, from: number): readonly number[] {
  const ends: number[] = []
  for (let at = bytes.indexOf(NEWLINE, from); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) ends.push(at, at + 1)
  return ends
}

function resized(bytes: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length)
  result.set(bytes.subarray(0, length))
  return result
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => new Uint8Array(Buffer.concat([a, b]))
