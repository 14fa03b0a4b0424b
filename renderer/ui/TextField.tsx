import { Input } from 'react-aria-components'
import { classNames } from './classNames.ts'
import styles from './Field.module.css'
import { FieldFrame, type FieldFrameProps } from './FieldFrame.tsx'

export interface TextFieldProps extends FieldFrameProps {
  readonly placeholder?: string
  readonly mono?: boolean
}

export function TextField({ placeholder, mono = false, ...frame }: TextFieldProps) {
  return (
    <FieldFrame {...frame}>
      <Input className={classNames(styles.input, mono && styles.mono)} placeholder={placeholder ?? ''} />
    </FieldFrame>
  )
}
