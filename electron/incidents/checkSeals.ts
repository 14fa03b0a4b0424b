import type { IncidentId } from '../../shared/ids.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { sealStatement } from '../../shared/journal/seal.ts'
import { toIso } from '../../shared/time/instant.ts'
import type { SealCheck } from '../../shared/verify/report.ts'
import { fingerprintOf, isSigned } from '../sealKey.ts'

/** Checks every seal of a log. `lines` holds the hash of every valid line there is. */
export function checkSeals(
  entries: readonly JournalEntry[],
  incident: IncidentId | null,
  lines: ReadonlySet<string>,
): { readonly seals: readonly SealCheck[]; readonly unsealed: number } {
  const seals: SealCheck[] = []
  let unsealed = 0
  for (const { op, recordedAt, device } of entries) {
    if (op.op !== 'journal.seal') {
      unsealed += 1
      continue
    }
    const { heads, publicKey, signature } = op.d
    const isGenuine = isSigned(sealStatement(incident ?? '', heads), publicKey, signature)
    const lost = heads.filter(({ h }) => !lines.has(h))
    const state = !isGenuine ? 'forged' : lost.length > 0 ? 'broken' : 'good'
    seals.push({ at: toIso(recordedAt), device, key: fingerprintOf(publicKey), state, lost })
    if (state === 'good') unsealed = 0
  }
  return { seals, unsealed }
}
