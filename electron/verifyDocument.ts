import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '../shared/result.ts'
import { checkDocument } from '../shared/verify/checkDocument.ts'
import type { DocumentCheck } from '../shared/verify/report.ts'
import { nodeBytes } from './incidents/nodeBytes.ts'
import type { Verified } from './incidents/verifyFolder.ts'
import { fingerprintOf, isSigned } from './sealKey.ts'

/** Far above any document of ours. */
const MAX_BYTES = 64 * 1024 * 1024

/** Compares an exported file with the log that was just verified; says why when that cannot be done. */
export async function verifyDocument(
  file: string,
  { report, entries }: Verified,
): Promise<Result<DocumentCheck, string>> {
  const extension = path.extname(file).toLowerCase()
  if (extension === '.pdf') {
    return err(
      'A PDF cannot be compared. Give the Markdown or HTML of the same export; the heads printed in the footers must be equal.',
    )
  }
  let document: string
  try {
    if ((await stat(file)).size > MAX_BYTES) return err('The file is larger than 64 MB.')
    document = await readFile(file, 'utf8')
  } catch (error) {
    return err(`The file could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  const isHtml = ['.html', '.htm'].includes(extension) || /^\s*<!doctype html/i.test(document)
  const { incident, seals } = report
  const against = { incident, entries, seals, tools: nodeBytes, isSigned, fingerprintOf }
  const check = checkDocument(document, isHtml ? 'html' : 'md', against)
  return check === null
    ? err('The file says nothing of a log: it is no document of Faultline, or its footer was removed.')
    : ok(check)
}
