import { ChevronDown } from 'lucide-react'
import { Select as AriaSelect, Button, Label, SelectValue } from 'react-aria-components'
import { classNames } from './classNames.ts'
import fieldStyles from './Field.module.css'
import { type Option, OptionList } from './OptionList.tsx'
import styles from './Select.module.css'

interface SelectProps<Id extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly Option<Id>[]
  /** Null shows the placeholder. */
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly placeholder?: string
  readonly compact?: boolean
  readonly isDisabled?: boolean
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const {
    label,
    hideLabel = false,
    options,
    value,
    onChange,
    placeholder = 'Choose',
    compact = false,
    isDisabled,
  } = props
  return (
    <AriaSelect
      {...(hideLabel ? { 'aria-label': label } : {})}
      isDisabled={isDisabled === true}
      placeholder={placeholder}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen !== undefined) onChange(chosen.id)
      }}
      className={classNames(fieldStyles.field, compact && fieldStyles.compact)}
    >
      {hideLabel ? null : <Label className={fieldStyles.label}>{label}</Label>}
      <Button className={classNames(styles.button, compact && styles.compact)}>
        <SelectValue className={styles.value} />
        <ChevronDown aria-hidden className={styles.chevron} />
      </Button>
      <OptionList options={options} />
    </AriaSelect>
  )
}
