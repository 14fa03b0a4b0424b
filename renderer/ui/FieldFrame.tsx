import type { ReactNode } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Label,
  Text,
} from 'react-aria-components'
import { classNames } from './classNames.ts'
import styles from './Field.module.css'

export interface FieldFrameProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  /** The accessible name; shown above the field unless `hideLabel`. */
  readonly label: string
  readonly hideLabel?: boolean
  readonly description?: ReactNode
  /** What is wrong with the value. Shown under the field. */
  readonly error?: string | null
  readonly compact?: boolean
}

/** What stands around any text that is typed: its name, what it is for, and what is wrong with it. */
export function FieldFrame(props: FieldFrameProps & { readonly children: ReactNode }) {
  const { label, hideLabel = false, description, error = null, compact = false, children, ...rest } = props
  return (
    <AriaTextField
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : {})}
      isInvalid={error !== null}
      validationBehavior="aria"
      className={classNames(styles.field, compact && styles.compact)}
    >
      {hideLabel ? null : <Label className={styles.label}>{label}</Label>}
      {children}
      {description === undefined ? null : (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  )
}
