import { clockJumps } from './clockJumps.ts'
import { countEntries } from './countEntries.ts'
import type { JournalEntry } from './entry.ts'
import type { Head, Parent, SegmentHeader } from './header.ts'
import type { SegmentRead } from './readSegment.ts'
import type { ChainGap, RecoveryReport } from './recovery.ts'
import { sleepsOf } from './sleep.ts'
import { unionEntries } from './union.ts'

/** A segment whose bytes could not be had. */
export interface UnreadSegment {
  readonly segment: string
  readonly reason: string
}

/** All segments of an incident, joined. */
export interface Journal {
  readonly entries: readonly JournalEntry[]
  readonly report: RecoveryReport
  /** The last valid line of every segment, by name. */
  readonly heads: readonly (Head & { readonly id: string })[]
  readonly headers: readonly SegmentHeader[]
  /** Whether its content is locked with a key of its own. */
  readonly isProtected: boolean
  /** Why nothing may be added: a newer major version has written here. Null otherwise. */
  readonly readOnly: string | null
}

/**
 * Joins what was read of each segment into one journal, in any order, with repeats and copies.
 *
 * Besides the gaps within segments it reports those between them [J5]: each header names the heads its writer had seen,
 * so when one of those lines is nowhere to be found, the tail of that segment, or all of it, is missing. The gap is
 * reported at the header that remembers it.
 */
export function joinSegments(reads: readonly SegmentRead[], unread: readonly UnreadSegment[]): Journal {
  const ordered = [...reads].sort((a, b) => (a.segment < b.segment ? -1 : 1))
  const { entries, conflicts } = unionEntries(ordered.map((read) => read.entries))
  const newer = ordered.filter((read) => read.newerVersion !== null)
  return {
    entries,
    report: {
      segments: reads.length + unread.length,
      entries: countEntries(entries),
      damaged: ordered.flatMap((read) => read.damaged),
      gaps: [...ordered.flatMap((read) => read.gaps), ...missingParents(ordered, entries)],
      unreadable: [
        ...unread,
        ...newer.map(({ segment }) => ({ segment, reason: 'Written by a newer version of Faultline.' })),
      ],
      conflicts,
      clockJumps: clockJumps(
        ordered.flatMap(({ clock }) => clock),
        sleepsOf(entries),
      ),
    },
    heads: ordered.flatMap((read) => (read.head === null ? [] : [read.head])),
    headers: ordered.flatMap((read) => read.headers),
    isProtected: ordered.some((read) => read.isProtected),
    readOnly: newer.length === 0 ? null : 'A newer version of Faultline has written to this incident.',
  }
}

function missingParents(reads: readonly SegmentRead[], entries: readonly JournalEntry[]): readonly ChainGap[] {
  const claims = reads.flatMap((read) =>
    read.headers.flatMap((header) => header.parents.map((parent) => ({ by: read.segment, parent }))),
  )
  if (claims.length === 0) return []
  const sought = new Set(claims.map(({ parent }) => parent.h))
  const found = new Set<string>()
  for (const read of reads) for (const h of read.hashes) if (sought.has(h)) found.add(h)
  const lost = claims.filter(({ parent }) => !found.has(parent.h))
  if (lost.length === 0) return []
  const ids = new Set<string>(entries.map((entry) => entry.id))
  const gaps = new Set(lost.filter(({ parent }) => !ids.has(parent.id)).map(({ by }) => by))
  return [...gaps].map((segment) => ({ segment, line: 1 }))
}

/**
 * The heads that no known header has named yet: what a new segment names as its parents, so that headers stay short
 * however many segments there are. A head that is only a header is left out: no entry depends on it.
 */
export function openHeads(
  heads: readonly (Head & { readonly id: string })[],
  headers: readonly SegmentHeader[],
): readonly Parent[] {
  const named = new Set(headers.flatMap((header) => header.parents.map((parent) => parent.h)))
  return heads.filter((head) => head.n > 0 && !named.has(head.h))
}
