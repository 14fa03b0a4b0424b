import type { ReactNode } from 'react'
import styles from './LiveLayout.module.css'

/** The small window: the log, and the entry line below it. */
export function CompactLayout({ log, entry }: { readonly log: ReactNode; readonly entry: ReactNode }) {
  return (
    <div className={styles.compact}>
      {log}
      {entry}
    </div>
  )
}
