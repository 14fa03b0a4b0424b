import { Star } from 'lucide-react'
import type { RoomFactor } from '../../../shared/review/room.ts'
import styles from './RoomPaths.module.css'

/** What made it possible or worse, and the events that show it. */
export function RoomFactors({ factors }: { readonly factors: readonly RoomFactor[] }) {
  return (
    <div className={styles.page}>
      <h2>What made it possible, or worse</h2>
      {factors.length === 0 ? <p>Several conditions make an incident. None is noted yet.</p> : null}
      <ul className={styles.paths}>
        {factors.map(({ text, isPrimary, kind, events }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two factors may say the same
          <li key={`${place} ${text}`} className={styles.path}>
            <div className={styles.head}>
              <span className={styles.text}>{text}</span>
              {isPrimary ? (
                <span className={styles.kind}>
                  <Star aria-hidden /> Primary
                </span>
              ) : null}
              {kind === '' ? null : <span className={styles.kind}>{kind}</span>}
            </div>
            {events.length === 0 ? null : (
              <ul className={styles.shownBy} aria-label="Shown by">
                {events.map((event) => (
                  <li key={event}>{event}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
