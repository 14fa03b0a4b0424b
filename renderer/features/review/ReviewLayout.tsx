import type { ReactNode } from 'react'
import { classNames } from '../../ui/classNames.ts'
import styles from './ReviewLayout.module.css'

interface ReviewLayoutProps {
  readonly side: ReactNode
  readonly stage: ReactNode
  /** Null gives its room to the stage. */
  readonly desk: ReactNode
  readonly keys: ReactNode
}

/** Three columns over a bar of keys. Side and desk scroll by themselves, so that what is added there moves nothing else. */
export function ReviewLayout({ side, stage, desk, keys }: ReviewLayoutProps) {
  return (
    <div className={classNames(styles.view, desk === null && styles.wide)}>
      <aside className={styles.side} aria-label="Meeting" data-region="[aria-checked=true]">
        {side}
      </aside>
      <section className={styles.stage} aria-label="Stage" data-region="">
        {stage}
      </section>
      {desk === null ? null : (
        <aside className={styles.desk} aria-label="Facilitation" data-region="">
          {desk}
        </aside>
      )}
      <footer className={styles.keys}>{keys}</footer>
    </div>
  )
}
