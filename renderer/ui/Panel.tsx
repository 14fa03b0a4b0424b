import { type ReactNode, useId, useRef } from 'react'
import styles from './Panel.module.css'
import { useKeptFocus } from './useKeptFocus.ts'

interface PanelProps {
  readonly title: string
  /** Stands at the end of the line of the title: a count, or what must be known about all of it. */
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** One concern of a page, under its name. */
export function Panel({ title, note, children }: PanelProps) {
  const id = useId()
  const root = useRef<HTMLElement>(null)
  useKeptFocus(root)
  return (
    <section ref={root} aria-labelledby={id} className={styles.panel}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
      </header>
      {children}
    </section>
  )
}
