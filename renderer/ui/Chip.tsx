import { X } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './Chip.module.css'
import { classNames } from './classNames.ts'

interface ChipProps {
  readonly children: ReactNode
  readonly icon?: ReactNode
  /** A second, quieter word. */
  readonly detail?: string
  /** A colour token such as `--k-hypothesis`. */
  readonly colour?: string
  readonly mono?: boolean
  /** As a tag inside a line of text. */
  readonly small?: boolean
  /** What dismissing it is called, such as `Not a time`. */
  readonly dismissLabel?: string
  readonly onDismiss?: () => void
}

export function Chip(props: ChipProps) {
  const { children, icon, detail = '', colour, mono = false, small = false, dismissLabel = 'Remove', onDismiss } = props
  const tint: CSSProperties & Record<'--chip-colour', string> = { '--chip-colour': `var(${colour ?? '--ink'})` }
  return (
    <span
      className={classNames(styles.chip, small && styles.small, colour !== undefined && styles.tinted)}
      style={tint}
    >
      {icon}
      <span className={mono ? styles.mono : undefined}>{children}</span>
      {detail === '' ? null : <span className={styles.detail}>{detail}</span>}
      {onDismiss === undefined ? null : (
        <AriaButton className={styles.dismiss} aria-label={dismissLabel} onPress={onDismiss}>
          <X aria-hidden />
        </AriaButton>
      )}
    </span>
  )
}
