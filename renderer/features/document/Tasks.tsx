import { X } from 'lucide-react'
import type { ActionItem, Incident } from '../../../shared/incident/incident.ts'
import { useAsk } from '../../store/useAsk.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { AddLine } from '../../ui/written/AddLine.tsx'
import { DueField } from '../../ui/written/DueField.tsx'
import { FieldGroup } from '../../ui/written/FieldGroup.tsx'
import { HandWritten } from '../../ui/written/HandWritten.tsx'
import styles from './Tasks.module.css'

const STATES = [
  { id: 'open', label: 'Open' },
  { id: 'done', label: 'Done' },
  { id: 'declined', label: 'Declined' },
] as const

/** Pieces of work with an end, each with an owner and a due date. */
export function Tasks({ incident }: { readonly incident: Incident }) {
  const ask = useAsk()
  const tasks = incident.actionItems.filter(({ list, removed }) => list === 'task' && !removed)
  return (
    <FieldGroup label="Tasks">
      {tasks.map((item, place) => (
        <TaskRow key={item.id} item={item} place={place + 1} />
      ))}
      <AddLine
        field="task.new"
        label="Add a task"
        onAdd={(text) =>
          ask({ kind: 'addActionItem', item: { list: 'task', text, owner: '', due: '', state: 'open' } })
        }
      />
    </FieldGroup>
  )
}

function TaskRow({ item, place }: { readonly item: ActionItem; readonly place: number }) {
  const ask = useAsk()
  const amend = (changes: Partial<Omit<ActionItem, 'id'>>) =>
    void ask({ kind: 'amendActionItem', item: item.id, changes })
  return (
    <div className={styles.task}>
      <HandWritten
        field={`actionItem.${item.id}`}
        label={`Task ${place}`}
        hideLabel
        value={item.text}
        onSave={(text) => amend(text.trim() === '' ? { removed: true } : { text })}
        rows={1}
      />
      <IconButton label={`Remove task ${place}`} size="s" onPress={() => amend({ removed: true })}>
        <X aria-hidden />
      </IconButton>
      <div className={styles.facts}>
        <HandWritten
          field={`actionItem.${item.id}.owner`}
          label={`Owner of task ${place}`}
          hideLabel
          oneLine
          placeholder="No owner yet"
          value={item.owner}
          onSave={(owner) => amend({ owner: owner.trim() })}
        />
        <DueField label={`Due date of task ${place}`} value={item.due} onSave={(due) => amend({ due })} />
        <Select
          label={`State of task ${place}`}
          hideLabel
          options={STATES}
          value={item.state}
          onChange={(state) => amend({ state })}
        />
      </div>
    </div>
  )
}
