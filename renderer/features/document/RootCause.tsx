import type { Incident } from '../../../shared/incident/incident.ts'
import { useAsk } from '../../store/useAsk.ts'
import { WordingField } from '../../ui/prose/WordingField.tsx'

/** The primary contributing factor. The classic document prints it as the root cause. */
export function RootCause({ incident }: { readonly incident: Incident }) {
  const ask = useAsk()
  const primary = incident.factors.find((factor) => factor.primary && !factor.removed)
  const save = (typed: string) => {
    const text = typed.trim()
    if (primary === undefined) {
      if (text !== '') void ask({ kind: 'addFactor', factor: { text, primary: true } })
      return
    }
    void ask({ kind: 'amendFactor', factor: primary.id, changes: text === '' ? { removed: true } : { text } })
  }
  return (
    <WordingField
      incident={incident}
      kind="cause"
      isPlain
      field="rootCause"
      label="Root cause"
      description="The primary contributing factor, in a sentence or two."
      value={primary?.text ?? ''}
      onSave={save}
      rows={2}
    />
  )
}
