import type { Incident } from '../../shared/incident/incident.ts'
import { useNow } from '../clock.ts'
import { elapsedWords } from '../ui/clockWords.ts'
import styles from './ElapsedClock.module.css'
import { elapsedOf } from './elapsed.ts'

/** The clock of the incident: running while it runs, its total once it is resolved. */
export function ElapsedClock({ incident }: { readonly incident: Incident }) {
  const second = useNow(1_000)
  const { length, label } = elapsedOf(incident, second)
  return (
    <span className={styles.clock} role="timer">
      {length === null ? null : <b>{elapsedWords(length)}</b>}
      <span>{label}</span>
    </span>
  )
}
