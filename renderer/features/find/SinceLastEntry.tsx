import { useMemo } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { isRunning } from '../../../shared/incident/isRunning.ts'
import { lastRecordedAt } from '../../../shared/nudge/nudgeOf.ts'
import { useNow } from '../../clock.ts'
import { clockWords } from '../../ui/clockWords.ts'
import styles from './Find.module.css'

/** How long nothing was logged; silent once the incident is over. */
export function SinceLastEntry({ incident }: { readonly incident: Incident }) {
  const second = useNow(1_000)
  const last = useMemo(() => lastRecordedAt(incident), [incident])
  if (!isRunning(incident.status)) return null
  return (
    <span role="timer">
      <span className={styles.number}>{clockWords(Math.max(0, second - last))}</span> since the last entry ·{' '}
    </span>
  )
}
