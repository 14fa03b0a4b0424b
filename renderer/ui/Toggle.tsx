import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import styles from './Toggle.module.css'
import { Tooltip } from './Tooltip.tsx'

interface ToggleProps {
  /** Its name and tooltip, where what it shows is only an icon. */
  readonly label?: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly children: ReactNode
}

/** Something that is on or off, as a button that stays pressed. */
export function Toggle({ label, isSelected, onChange, children }: ToggleProps) {
  const named = label === undefined ? {} : { 'aria-label': label }
  const button = (
    <ToggleButton {...named} isSelected={isSelected} onChange={onChange} className={styles.toggle}>
      {children}
    </ToggleButton>
  )
  return label === undefined ? button : <Tooltip text={label}>{button}</Tooltip>
}
