import type { RawRecord } from './record.ts'

/** The last line of a segment that its reader had seen: what a later header names, so that a lost tail is noticed. */
export interface Head {
  readonly segment: string
  readonly n: number
  readonly h: string
}

/** A head as a header names it. `id` is the entry on that line: found anywhere else, nothing is missing. */
export interface Parent extends Head {
  readonly id: string
}

/** The op name of a segment's first line. */
export const HEADER_OP = 'seg'

/** What a segment says about itself in its first line. */
export interface SegmentHeader {
  /** Major version of the line format. A newer one than ours makes the incident read-only. */
  readonly format: number
  readonly app: string
  readonly device: string
  readonly session: string
  readonly segment: number
  /** The incident, so that a segment that strayed into another folder is noticed. Empty when not said. */
  readonly incident: string
  readonly parents: readonly Parent[]
  /** Of a protected incident: its key, locked with the recovery key, so that no file can be lost that all depends on. */
  readonly recovery?: string
  /** Hashes of lines that are in this log under new ones, because its protection changed; as far as seals name them. */
  readonly rewrote?: readonly string[]
  /**
   * How often the protection of the incident changed before this was written; absent: never. Of two folders with one
   * incident, it goes on in the one with the higher number, wherever that is written down or not [J25].
   */
  readonly generation?: number
}

/** The header that a record holds; null when it is no header, or says nothing that can be read. */
export function headerOf(record: RawRecord): SegmentHeader | null {
  if (record.op !== HEADER_OP || typeof record.d !== 'object' || record.d === null) return null
  const d = record.d as Readonly<Record<string, unknown>>
  return {
    format: typeof d.format === 'number' ? d.format : record.v,
    app: textOf(d.app),
    device: textOf(d.device),
    session: textOf(d.session),
    segment: typeof d.segment === 'number' ? d.segment : 0,
    incident: textOf(d.incident),
    parents: Array.isArray(d.parents) ? d.parents.filter(isParent) : [],
    ...(typeof d.recovery === 'string' ? { recovery: d.recovery } : {}),
    ...(isCount(d.generation) ? { generation: d.generation } : {}),
    ...(Array.isArray(d.rewrote) ? { rewrote: d.rewrote.filter((h) => typeof h === 'string') } : {}),
  }
}

/** The number that a segment in a folder with these headers is to carry. */
export const generationOf = (headers: readonly SegmentHeader[]): number =>
  headers.reduce((highest, { generation = 0 }) => Math.max(highest, generation), 0)

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function isParent(value: unknown): value is Parent {
  if (typeof value !== 'object' || value === null) return false
  const parent = value as Partial<Record<keyof Parent, unknown>>
  return (
    typeof parent.segment === 'string' &&
    typeof parent.n === 'number' &&
    typeof parent.h === 'string' &&
    typeof parent.id === 'string'
  )
}
