import { TextArea as AriaTextArea, TextField as AriaTextField, FieldError, Label, Text } from 'react-aria-components'
import { classNames } from './classNames.ts'
import styles from './Field.module.css'
import type { TextFieldProps } from './TextField.tsx'

interface TextAreaProps extends TextFieldProps {
  readonly rows?: number
}

/** Grows with its text. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    hideLabel = false,
    placeholder,
    description,
    error = null,
    mono,
    compact = false,
    rows,
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
      <AriaTextArea
        className={classNames(styles.input, mono && styles.mono)}
        placeholder={placeholder ?? ''}
        rows={rows ?? 3}
      />
      {description === undefined ? null : (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  )
}
