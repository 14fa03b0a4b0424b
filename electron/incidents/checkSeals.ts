import type { IncidentId } from '../../shared/ids.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { sealStatement } from '../../shared/journal/seal.ts'
import { toIso } from '../../shared/time/instant.ts'
import type { SealCheck } from '../../shared/verify/report.ts'
import { fingerprintOf, isSigned } from '../sealKey.ts'

/**
 * Checks every seal of a log. `lines` holds the hash of every valid line there is, `rewrote` those that lines had before the
 * incident's protection changed.
 */
export function checkSeals(
  entries: readonly JournalEntry[],
  incident: IncidentId | null,
  lines: ReadonlySet<string>,
  rewrote: ReadonlySet<string> = new Set(),
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
  const lastGood = seals.findLastIndex(({ state }) => state === 'good')
  const checked = seals.map((seal, place): SealCheck => {
    const isRewritten = seal.state === 'broken' && place < lastGood && seal.lost.every(({ h }) => rewrote.has(h))
    return isRewritten ? { ...seal, state: 'rewritten' } : seal
  })
  return { seals: checked, unsealed }
}
