import type { ReactNode } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components'
import { classNames } from './classNames.ts'
import styles from './Field.module.css'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  /** The accessible name; shown above the field unless `hideLabel`. */
  readonly label: string
  readonly hideLabel?: boolean
  readonly placeholder?: string
  readonly description?: ReactNode
  /** What is wrong with the value. Shown under the field. */
  readonly error?: string | null
  readonly mono?: boolean
  readonly compact?: boolean
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel = false,
    placeholder,
    description,
    error = null,
    mono = false,
    compact = false,
    ...rest
  } = props
  return (
    <AriaTextField
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : {})}
      isInvalid={error !== null}
      validationBehavior="aria"
      className={classNames(styles.field, compact && styles.compact)}
    >
      {hideLabel ? null : <Label className={styles.label}>{label}</Label>}
      <Input className={classNames(styles.input, mono && styles.mono)} placeholder={placeholder ?? ''} />
      {description === undefined ? null : (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  )
}
