import { resolve } from 'node:path'
import type { DocumentCheck, VerifyReport } from '../../shared/verify/report.ts'
import {
  clockWords,
  documentWords,
  problemWords,
  sealWords,
  tornTailWords,
  verdictWords,
} from '../../shared/verify/words.ts'
import { nodeBytes } from '../incidents/nodeBytes.ts'
import { readFolder } from '../incidents/readFolder.ts'
import { verifyFolder } from '../incidents/verifyFolder.ts'
import { verifyDocument } from '../verifyDocument.ts'
import type { CliDesk } from './desk.ts'
import { complain, findIncident, unlock } from './desk.ts'
import { FAILED, FINE } from './io.ts'
import { plain, table } from './table.ts'

export interface VerifyOptions {
  readonly json?: boolean
  readonly document?: string
}

/**
 * Reads every byte of an incident's log and says what is sound, and whether a document still agrees with it; fails when
 * anything does not. Changes nothing.
 */
export async function verifyIncident(desk: CliDesk, ref: string, { json, document }: VerifyOptions): Promise<number> {
  const folder = await findIncident(desk, ref)
  if (folder === null) return FAILED
  // The log is verified without its key; to compare a document, what it says must be read.
  if (document !== undefined && !(await isReadable(desk, folder))) return FAILED
  const verified = await verifyFolder(folder, desk.host.fs, desk.library.toolsFor(folder))
  if (!verified.ok) return complain(desk.errors, verified.error)
  const { report } = verified.value
  const file = document === undefined ? null : resolve(desk.io.cwd, document)
  const checked = file === null ? null : await verifyDocument(file, verified.value)
  if (checked?.ok === false) return complain(desk.errors, { kind: 'refused', message: `${file}: ${checked.error}` })
  const check = checked?.value ?? null
  const all = check === null ? report : { ...report, ok: report.ok && check.ok, document: check }
  desk.out.line(json ? JSON.stringify(all) : asText(report, check))
  return all.ok ? FINE : FAILED
}

async function isReadable(desk: CliDesk, folder: string): Promise<boolean> {
  const read = await readFolder(desk.host.fs, nodeBytes, folder)
  return !read.ok || !read.value.journal.isProtected || (await unlock(desk, folder))
}

function asText(report: VerifyReport, check: DocumentCheck | null): string {
  const rows = report.heads.map(({ segment, n, h }) => [segment, String(n), h])
  return [
    `${verdictWords(report)} in ${report.folder}`,
    ...problemWords(report).map(plain),
    ...tornTailWords(report).map(plain),
    ...sealWords(report).map(plain),
    ...clockWords(report).map(plain),
    ...(check === null ? [] : documentWords(check).map(plain)),
    ...(rows.length === 0 ? [] : [table(['FILE', 'LINES', 'HEAD'], rows)]),
  ].join('\n')
}
