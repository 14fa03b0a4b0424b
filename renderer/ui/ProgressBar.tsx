import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import styles from './ProgressBar.module.css'

interface ProgressBarProps {
  readonly label: string
  /** 0 to 1; null while the end cannot be foreseen. */
  readonly value: number | null
}

export function ProgressBar({ label, value }: ProgressBarProps) {
  return (
    <AriaProgressBar
      aria-label={label}
      isIndeterminate={value === null}
      value={value === null ? 0 : value * 100}
      className={styles.bar}
    >
      {({ percentage }) => (
        <span
          className={value === null ? styles.running : styles.fill}
          style={value === null ? {} : { width: `${percentage ?? 0}%` }}
        />
      )}
    </AriaProgressBar>
  )
}
