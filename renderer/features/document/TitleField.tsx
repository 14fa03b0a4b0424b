import type { Incident } from '../../../shared/incident/incident.ts'
import { useAsk } from '../../store/useAsk.ts'
import { HandWritten } from '../../ui/written/HandWritten.tsx'

/** The title may be long and is shown in full, but stays one line in the record. */
export function TitleField({ incident }: { readonly incident: Incident }) {
  const ask = useAsk()
  const save = (text: string) =>
    void ask({ kind: 'amendIncident', changes: { title: text.replaceAll(/\s+/g, ' ').trim() } })
  return <HandWritten field="incident.title" label="Title" hideLabel value={incident.title} onSave={save} rows={1} />
}
