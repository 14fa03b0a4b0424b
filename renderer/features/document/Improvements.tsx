import type { Incident } from '../../../shared/incident/incident.ts'
import { useAsk } from '../../store/useAsk.ts'
import { AddLine } from '../../ui/written/AddLine.tsx'
import { FieldGroup } from '../../ui/written/FieldGroup.tsx'
import { RemovableText } from '../../ui/written/RemovableText.tsx'

/** Directions the house takes. */
export function Improvements({ incident }: { readonly incident: Incident }) {
  const ask = useAsk()
  const items = incident.actionItems.filter(({ list, removed }) => list === 'improvement' && !removed)
  return (
    <FieldGroup label="Improvements">
      {items.map(({ id, text }, place) => (
        <RemovableText
          key={id}
          wording={{ incident, kind: 'action' }}
          field={`actionItem.${id}`}
          label={`Improvement ${place + 1}`}
          value={text}
          onSave={(next) => void ask({ kind: 'amendActionItem', item: id, changes: { text: next } })}
          onRemove={() => void ask({ kind: 'amendActionItem', item: id, changes: { removed: true } })}
        />
      ))}
      <AddLine
        field="improvement.new"
        label="Add an improvement"
        wording={{ incident, kind: 'action' }}
        onAdd={(text) =>
          ask({ kind: 'addActionItem', item: { list: 'improvement', text, owner: '', due: '', state: 'open' } })
        }
      />
    </FieldGroup>
  )
}
