import type { Completeness } from '../../../shared/document/parts.ts'
import styles from './CompletenessMark.module.css'

const WORDS = { complete: 'complete', partly: 'in part', empty: 'empty', leftOut: 'left out' } as const

/** Told by shape, colour second. */
export function CompletenessMark({ mark }: { readonly mark: Completeness['state'] | 'leftOut' }) {
  return (
    <svg viewBox="0 0 16 16" className={styles[mark]} role="img" aria-label={WORDS[mark]}>
      {mark === 'complete' ? (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path d="m4.8 8.2 2.2 2.2 4.2-4.6" className={styles.tick} />
        </>
      ) : null}
      {mark === 'partly' ? (
        <>
          <circle cx="8" cy="8" r="6.2" className={styles.ring} />
          <path d="M8 3.8a4.2 4.2 0 0 0 0 8.4z" fill="currentColor" />
        </>
      ) : null}
      {mark === 'leftOut' ? <path d="M3 8h10" className={styles.ring} /> : null}
      {mark === 'empty' ? <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 2.1" className={styles.ring} /> : null}
    </svg>
  )
}
