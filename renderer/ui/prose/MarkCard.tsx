import type { ReactNode } from 'react'
import { classNames } from '../classNames.ts'
import styles from './MarkCard.module.css'

interface MarkCardProps {
  readonly tone: 'hint' | 'warning'
  readonly icon: ReactNode
  readonly words: ReactNode
  readonly why: ReactNode
  /** The buttons. */
  readonly children: ReactNode
  readonly onClose: () => void
}

/** Stands below a marked phrase of a text: what is meant, why, and what can be done about it. */
export function MarkCard({ tone, icon, words, why, children, onClose }: MarkCardProps) {
  return (
    // Escape is heard from any of the buttons.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={classNames(styles.card, styles[tone])}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      {icon}
      <div className={styles.words}>
        {words}
        <div className={styles.why}>{why}</div>
      </div>
      <div className={styles.actions}>{children}</div>
    </div>
  )
}
