import type { ReactNode } from 'react'
import styles from './Stage.module.css'

interface StagePageProps {
  readonly label: string
  readonly children: ReactNode
}

/** A part of the review that scrolls as a whole: its panels one under the other. */
export function StagePage({ label, children }: StagePageProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.page} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}

interface StageColumnsProps {
  readonly left: ReactNode
  readonly right: ReactNode
}

/** Two columns of panels, one where the window is narrow. */
export function StageColumns({ left, right }: StageColumnsProps) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{left}</div>
      <div className={styles.column}>{right}</div>
    </div>
  )
}
