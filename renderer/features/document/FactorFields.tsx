import type { Incident } from '../../../shared/incident/incident.ts'
import { useAsk } from '../../store/useAsk.ts'
import { AddLine } from '../../ui/written/AddLine.tsx'
import { FieldGroup } from '../../ui/written/FieldGroup.tsx'
import { RemovableText } from '../../ui/written/RemovableText.tsx'

/** What else made it possible or worse. */
export function FactorFields({ incident }: { readonly incident: Incident }) {
  const ask = useAsk()
  const others = incident.factors.filter(({ primary, removed }) => !primary && !removed)
  return (
    <FieldGroup label="Other contributing factors">
      {others.map(({ id, text }, place) => (
        <RemovableText
          key={id}
          wording={{ incident, kind: 'cause' }}
          field={`factor.${id}`}
          label={`Contributing factor ${place + 1}`}
          value={text}
          onSave={(next) => void ask({ kind: 'amendFactor', factor: id, changes: { text: next } })}
          onRemove={() => void ask({ kind: 'amendFactor', factor: id, changes: { removed: true } })}
        />
      ))}
      <AddLine
        field="factor.new"
        label="Add a contributing factor"
        wording={{ incident, kind: 'cause' }}
        onAdd={(text) => ask({ kind: 'addFactor', factor: { text, primary: false } })}
      />
    </FieldGroup>
  )
}
