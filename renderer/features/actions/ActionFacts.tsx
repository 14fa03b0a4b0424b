import { ACTION_ITEM_STATES, type ActionItem } from '../../../shared/incident/incident.ts'
import { ACTION_PRIORITIES, ACTION_TYPE_WORDS, ACTION_TYPES } from '../../../shared/incident/records/actionDetail.ts'
import { ACTION_STATE_WORDS, type Action, PRIORITY_WORDS } from '../../../shared/review/actions.ts'
import { usePut } from '../../store/usePut.ts'
import { Select } from '../../ui/Select.tsx'
import { DueField } from '../../ui/written/DueField.tsx'
import { HandWritten } from '../../ui/written/HandWritten.tsx'
import styles from './ActionCard.module.css'

const TYPES = [
  { id: 'none', label: 'No type yet' },
  ...ACTION_TYPES.map((id) => ({ id, label: ACTION_TYPE_WORDS[id] })),
] as const

const PRIORITIES = [
  { id: 'none', label: 'No priority yet' },
  ...ACTION_PRIORITIES.map((id) => ({ id, label: `${PRIORITY_WORDS[id]} priority` })),
] as const

const STATES = ACTION_ITEM_STATES.map((id) => ({ id, label: ACTION_STATE_WORDS[id] }))

interface ActionFactsProps {
  readonly action: Action
  readonly name: string
  readonly onAmend: (changes: Partial<Omit<ActionItem, 'id'>>) => void
}

/** For what, how soon, by whom and until when, and whether it is done. */
export function ActionFacts({ action: { id, owner, due, state, detail }, name, onAmend }: ActionFactsProps) {
  const put = usePut()
  const say = (changes: Partial<Pick<typeof detail, 'type' | 'priority'>>) =>
    void put({ collection: 'actionDetail', id, changes })
  return (
    <div className={styles.facts}>
      <Select
        label={`Type of ${name}`}
        hideLabel
        options={TYPES}
        value={detail.type ?? 'none'}
        onChange={(next) => say({ type: next === 'none' ? null : next })}
      />
      <Select
        label={`Priority of ${name}`}
        hideLabel
        options={PRIORITIES}
        value={detail.priority ?? 'none'}
        onChange={(next) => say({ priority: next === 'none' ? null : next })}
      />
      <HandWritten
        field={`actionItem.${id}.owner`}
        label={`Owner of ${name}`}
        hideLabel
        oneLine
        placeholder="No owner yet"
        value={owner}
        onSave={(next) => onAmend({ owner: next.trim() })}
      />
      <DueField label={`Due date of ${name}`} value={due} onSave={(next) => onAmend({ due: next })} />
      <Select
        label={`State of ${name}`}
        hideLabel
        options={STATES}
        value={state}
        onChange={(next) => onAmend({ state: next })}
      />
    </div>
  )
}
