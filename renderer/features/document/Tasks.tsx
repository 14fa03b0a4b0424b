import { X } from 'lucide-react'
import { ACTION_ITEM_STATES, type ActionItem, type Incident } from '../../../shared/incident/incident.ts'
import { ACTION_STATE_WORDS } from '../../../shared/review/actions.ts'
import { useAsk } from '../../store/useAsk.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { WordingField } from '../../ui/prose/WordingField.tsx'
import { Select } from '../../ui/Select.tsx'
import { AddLine } from '../../ui/written/AddLine.tsx'
import { DueField } from '../../ui/written/DueField.tsx'
import { FieldGroup } from '../../ui/written/FieldGroup.tsx'
import { HandWritten } from '../../ui/written/HandWritten.tsx'
import styles from './Tasks.module.css'

const STATES = ACTION_ITEM_STATES.map((id) => ({ id, label: ACTION_STATE_WORDS[id] }))

/** Pieces of work with an end, each with an owner and a due date. */
export function Tasks({ incident }: { readonly incident: Incident }) {
  const ask = useAsk()
  const tasks = incident.actionItems.filter(({ list, removed }) => list === 'task' && !removed)
  return (
    <FieldGroup label="Tasks">
      {tasks.map((item, place) => (
        <TaskRow key={item.id} incident={incident} item={item} place={place + 1} />
      ))}
      <AddLine
        field="task.new"
        label="Add a task"
        wording={{ incident, kind: 'action' }}
        onAdd={(text) =>
          ask({ kind: 'addActionItem', item: { list: 'task', text, owner: '', due: '', state: 'open' } })
        }
      />
    </FieldGroup>
  )
}

interface TaskRowProps {
  readonly incident: Incident
  readonly item: ActionItem
  readonly place: number
}

function TaskRow({ incident, item, place }: TaskRowProps) {
  const ask = useAsk()
  const amend = (changes: Partial<Omit<ActionItem, 'id'>>) =>
    void ask({ kind: 'amendActionItem', item: item.id, changes })
  return (
    <div className={styles.task}>
      <WordingField
        incident={incident}
        kind="action"
        field={`actionItem.${item.id}`}
        label={`Task ${place}`}
        hideLabel
        isPlain
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
