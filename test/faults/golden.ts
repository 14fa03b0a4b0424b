import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBytes } from '../../electron/incidents/nodeBytes.ts'
import { readFolder } from '../../electron/incidents/readFolder.ts'
import { isKeyName } from '../../electron/vault/keyFiles.ts'
import { replay } from '../../shared/incident/replay.ts'
import type { Secret } from '../../shared/ipc.ts'
import type { ByteTools } from '../../shared/journal/bytes.ts'
import { simDisk } from './simDisk.ts'
import { simFiles } from './simFiles.ts'

/** What opens the golden journals of a protected incident. */
export const GOLDEN_SECRETS: readonly Secret[] = [
  { kind: 'passphrase', text: 'four golden words here' },
  { kind: 'recoveryKey', text: '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ' },
]

/** The segments of a golden journal, and its key file if it is protected, by name. */
export type GoldenFiles = ReadonlyMap<string, Buffer>

/** What any version must read in a golden journal, however the model grows. */
export interface Golden {
  readonly entries: readonly { readonly id: string; readonly hlc: string; readonly op: string; readonly by: string }[]
  readonly report: {
    readonly damaged: number
    readonly gaps: number
    readonly unreadable: number
    readonly conflicts: number
  }
  readonly readOnly: boolean
  readonly title: string
  readonly status: string
  readonly severity: string | null
  /** What the timeline shows, in its order. */
  readonly timeline: readonly { readonly kind: string; readonly text: string; readonly occurredAt: number }[]
  readonly factors: readonly string[]
  readonly actionItems: readonly string[]
}

export const FOLDER = '/golden'

export const goldenFiles = (folder: string): GoldenFiles =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ndjson') || isKeyName(name))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name))]),
  )

export const goldenDisk = (files: GoldenFiles) =>
  simDisk({ folders: [FOLDER], files: new Map([...files].map(([name, bytes]) => [join(FOLDER, name), bytes])) })

/** Reads a golden journal with the code as it is now. */
export async function goldenOf(files: GoldenFiles, tools: ByteTools = nodeBytes): Promise<Golden> {
  const read = await readFolder(simFiles(goldenDisk(files)), tools, FOLDER)
  if (!read.ok) throw new Error(read.error.message)
  const { entries, report, readOnly } = read.value.journal
  const incident = replay(entries)
  return {
    entries: entries.map(({ id, hlc, op, by }) => ({
      id,
      hlc,
      op: op.op === 'unknown' ? `unknown ${op.name}` : op.op,
      by,
    })),
    report: {
      damaged: report.damaged.length,
      gaps: report.gaps.length,
      unreadable: report.unreadable.length,
      conflicts: report.conflicts.length,
    },
    readOnly: readOnly !== null,
    title: incident.title,
    status: incident.status,
    severity: incident.severity,
    timeline: incident.timeline.map(({ kind, text, occurredAt }) => ({ kind, text, occurredAt })),
    factors: incident.factors.map(({ text }) => text),
    actionItems: incident.actionItems.map(({ text }) => text),
  }
}
