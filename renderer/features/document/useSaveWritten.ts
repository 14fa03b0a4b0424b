import { bindNumbers, boundIn } from '../../../shared/document/stale/bind.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { RecordWish } from '../../../shared/incident/records/collections.ts'
import { isTextField, proseOf } from '../../../shared/incident/texts.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useNumberFacts } from './useNumberFacts.ts'

/**
 * Saves a text that people write into the document, in one gesture, and notes which facts its numbers were taken from. What
 * somebody else saved meanwhile is kept beside it.
 */
export function useSaveWritten(incident: Incident, field: string): (text: string, other: string | null) => void {
  const ask = useAsk()
  const facts = useNumberFacts(incident)
  return (text, other) => {
    const was = { markdown: proseOf(incident, field), numbers: boundIn(incident, field) }
    const kept: readonly RecordWish[] =
      other === null || other.trim() === ''
        ? []
        : [{ collection: 'keptText', id: null, changes: { field, markdown: other, by: writerOf(incident, field) } }]
    const numbers = bindNumbers(text, was, facts)
    const save = async () => {
      if (isTextField(field)) {
        await ask({ kind: 'amendIncident', changes: { [field]: text } })
        if (kept.length > 0) await ask({ kind: 'putRecords', records: kept })
      } else {
        await ask({
          kind: 'putRecords',
          records: [{ collection: 'prose', id: field, changes: { markdown: text } }, ...kept],
        })
      }
      if (JSON.stringify(numbers) === JSON.stringify(was.numbers)) return
      await ask({
        kind: 'putRecords',
        records: [{ collection: 'boundNumbers', id: field, changes: { numbers: [...numbers] } }],
      })
    }
    void save()
  }
}

const writerOf = (incident: Incident, field: string): string =>
  isTextField(field) ? '' : (incident.records.prose.get(field)?.changedBy ?? '')
