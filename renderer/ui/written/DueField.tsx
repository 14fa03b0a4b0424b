import { isDate } from '../../../shared/time/calendarDate.ts'
import { CheckedField } from './CheckedField.tsx'

interface DueFieldProps {
  readonly label: string
  readonly hideLabel?: boolean
  /** What is said while there is none. */
  readonly placeholder?: string
  /** ISO date, or empty. */
  readonly value: string
  readonly onSave: (due: string) => void
}

/** A date, typed as one writes it in the log: 2026-12-01. */
export function DueField({ label, hideLabel = true, placeholder = 'No due date', value, onSave }: DueFieldProps) {
  return (
    <CheckedField
      label={label}
      hideLabel={hideLabel}
      mono
      placeholder={placeholder}
      value={value}
      problemOf={(typed) => (typed === '' || isDate(typed) ? null : 'Write it as 2026-12-01.')}
      onSave={onSave}
    />
  )
}
