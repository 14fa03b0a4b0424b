import { TextArea as AriaTextArea } from 'react-aria-components'
import { classNames } from './classNames.ts'
import styles from './Field.module.css'
import { FieldFrame } from './FieldFrame.tsx'
import type { TextFieldProps } from './TextField.tsx'

interface TextAreaProps extends TextFieldProps {
  readonly rows?: number
}

/** Grows with its text. */
export function TextArea({ placeholder, mono = false, rows, ...frame }: TextAreaProps) {
  return (
    <FieldFrame {...frame}>
      <AriaTextArea
        className={classNames(styles.input, mono && styles.mono)}
        placeholder={placeholder ?? ''}
        rows={rows ?? 3}
      />
    </FieldFrame>
  )
}
