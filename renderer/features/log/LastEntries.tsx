import { useMemo } from 'react'
import { timeWords } from '../../../shared/incident/eventWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp } from '../../store/useApp.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import styles from './LastEntries.module.css'

const SHOWN = 5

/** What was logged last, newest at the bottom: enough to see where one is, and that a line was saved. */
export function LastEntries({ incident }: { readonly incident: Incident }) {
  const zone = useApp((app) => app.displayZone)
  const pending = useApp((app) => app.pending)
  const last = useMemo(
    () => incident.timeline.toSorted((a, b) => a.recordedAt - b.recordedAt).slice(-SHOWN),
    [incident],
  )
  return (
    <ul aria-label="Last entries" className={styles.list}>
      {last.map((event) => (
        <li key={event.id} className={styles.row}>
          <span className={styles.time}>{timeWords(event, zone).text}</span>
          <KindIcon kind={event.kind} state={event.kind === 'hypothesis' ? event.state : null} />
          <span className={styles.text}>
            {event.number === null ? '' : `${event.number} `}
            {event.text}
          </span>
        </li>
      ))}
      {pending.map((entry) => (
        <li key={entry.key} className={styles.row}>
          <span className={styles.time} />
          <span />
          <span className={styles.text}>{entry.label}</span>
          <span className={styles.state}>{entry.state === 'failed' ? 'not saved' : 'saving'}</span>
        </li>
      ))}
    </ul>
  )
}
