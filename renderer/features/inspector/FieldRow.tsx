import type { EventFields, IncidentEvent } from '../../../shared/incident/event.ts'
import { assertNever } from '../../../shared/result.ts'
import type { ZoneId } from '../../../shared/time/instant.ts'
import { momentText, readMoment } from '../../../shared/time/typedMoment.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { listText, readList } from '../../ui/listText.ts'
import { Select } from '../../ui/Select.tsx'
import { CommitField } from './CommitField.tsx'
import type { InspectorField } from './fields.ts'
import styles from './Inspector.module.css'

interface FieldRowProps {
  readonly event: IncidentEvent
  readonly field: InspectorField
  readonly zone: ZoneId
  /** Answers what is wrong, or null when it is saved. */
  readonly onSave: (changes: Partial<EventFields>) => Promise<string | null>
}

/** The label of a field and what edits it. */
export function FieldRow(props: FieldRowProps) {
  if (props.field.type === 'flag') return <FlagRow {...props} field={props.field} />
  return (
    <div className={styles.rowOf}>
      <span className={styles.label} aria-hidden="true">
        {props.field.label}
      </span>
      <Control {...props} />
    </div>
  )
}

function Control({ event, field, zone, onSave }: FieldRowProps) {
  switch (field.type) {
    case 'text':
      return (
        <CommitField
          label={field.label}
          value={event[field.name]}
          long={field.long === true}
          {...(field.long === true ? { draft: `event.${event.id}.${field.name}` } : {})}
          onCommit={(text) => onSave({ [field.name]: text.trim() })}
        />
      )
    case 'list':
      return (
        <CommitField
          label={field.label}
          value={listText(event[field.name])}
          placeholder="none"
          onCommit={(text) => onSave({ [field.name]: readList(text) })}
        />
      )
    case 'time': {
      const at = event[field.name]
      return (
        <CommitField
          label={field.label}
          value={
            at === null || (field.name === 'occurredAt' && event.precision === 'orderOnly') ? '' : momentText(at, zone)
          }
          mono
          onCommit={(text) => {
            if (text.trim() === '') return field.optional ? onSave({ [field.name]: null }) : 'A time is needed here.'
            const read = readMoment(text, zone, at ?? event.occurredAt)
            return read.ok ? onSave({ [field.name]: read.value }) : read.error
          }}
        />
      )
    }
    case 'choice': {
      const none = { id: '', label: field.empty ?? '' }
      return (
        <Select
          label={field.label}
          hideLabel
          compact
          options={field.empty === undefined ? field.choices : [none, ...field.choices]}
          value={event[field.name] ?? ''}
          onChange={(id) => void onSave({ [field.name]: id === '' ? null : id })}
        />
      )
    }
    case 'flag':
      return null
    default:
      return assertNever(field)
  }
}

interface FlagRowProps extends FieldRowProps {
  readonly field: Extract<InspectorField, { type: 'flag' }>
}

function FlagRow({ event, field, onSave }: FlagRowProps) {
  return (
    <div className={styles.flag}>
      <Checkbox isSelected={event[field.name]} onChange={(isSet) => void onSave({ [field.name]: isSet })}>
        {field.label}
      </Checkbox>
    </div>
  )
}
