import { ChevronDown } from 'lucide-react'
import { ComboBox as AriaComboBox, Button, Input, Label } from 'react-aria-components'
import styles from './ComboBox.module.css'
import { classNames } from './classNames.ts'
import fieldStyles from './Field.module.css'
import { type Option, OptionList } from './OptionList.tsx'

interface ComboBoxProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly Option<string>[]
  readonly value: string
  readonly onChange: (text: string) => void
  /** Enter, leaving the field or choosing from the list: the moment to save. */
  readonly onCommit?: (text: string) => void
  readonly placeholder?: string
  readonly compact?: boolean
  readonly autoFocus?: boolean
}

/** A text field that proposes values; anything else may be typed as well. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hideLabel = false, options, value, onChange, onCommit, placeholder, compact = false } = props
  return (
    <AriaComboBox
      {...(hideLabel ? { 'aria-label': label } : {})}
      allowsCustomValue
      allowsEmptyCollection={false}
      // Who only passes through must not be held up by a list; where the answer is all that is asked for, it helps.
      menuTrigger={props.autoFocus === true ? 'focus' : 'input'}
      autoFocus={props.autoFocus === true}
      inputValue={value}
      onInputChange={onChange}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen !== undefined) onCommit?.(chosen.label)
      }}
      onBlur={() => onCommit?.(value)}
      defaultItems={options}
      className={classNames(fieldStyles.field, compact && fieldStyles.compact)}
    >
      {hideLabel ? null : <Label className={fieldStyles.label}>{label}</Label>}
      <div className={styles.control}>
        <Input
          className={fieldStyles.input}
          placeholder={placeholder ?? ''}
          onKeyDown={(press) => {
            const chooses = press.currentTarget.hasAttribute('aria-activedescendant')
            if (press.key === 'Enter' && !chooses) onCommit?.(value)
          }}
        />
        <Button className={styles.button}>
          <ChevronDown aria-hidden />
        </Button>
      </div>
      <OptionList />
    </AriaComboBox>
  )
}
