import type { ReactNode } from 'react'
import inspector from './Inspector.module.css'
import styles from './StoryRow.module.css'

interface StoryRowProps {
  readonly label: string
  readonly children: ReactNode
}

/** A part of the inspector that tells rather than asks. */
export function StoryRow({ label, children }: StoryRowProps) {
  return (
    <section aria-label={label} className={styles.row}>
      <span className={inspector.label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.told}>{children}</div>
    </section>
  )
}

/** What happened one after another, each with its time. */
export function StoryList({ lines }: { readonly lines: readonly { readonly time: string; readonly words: string }[] }) {
  return (
    <ol className={styles.lines}>
      {lines.map(({ time, words }) => (
        <li key={`${time}${words}`}>
          <span className={styles.time}>{time}</span> {words}
        </li>
      ))}
    </ol>
  )
}
