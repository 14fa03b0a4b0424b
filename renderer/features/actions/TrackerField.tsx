import { COLLECTIONS } from '../../../shared/incident/records/collections.ts'
import { CheckedField } from '../../ui/written/CheckedField.tsx'

interface TrackerFieldProps {
  readonly label: string
  readonly value: string
  readonly onSave: (link: string) => void
}

const isTracker = (link: string): boolean => COLLECTIONS.actionDetail.fields.shape.tracker.safeParse(link).success

/** A link to where the work is followed, saved on leaving it. */
export function TrackerField({ label, value, onSave }: TrackerFieldProps) {
  return (
    <CheckedField
      label={label}
      placeholder="https:// link to the tracker"
      value={value}
      problemOf={(typed) => (isTracker(typed) ? null : 'A link starts with https://')}
      onSave={onSave}
    />
  )
}
