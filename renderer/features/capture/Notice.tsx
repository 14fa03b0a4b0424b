import type { ReactNode } from 'react'
import type { EntryLineProblem } from '../../../shared/entryLine/reading.ts'
import type { Recalled } from '../../../shared/entryLine/recall.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Editing } from './Editing.tsx'
import styles from './EntryLine.module.css'

interface NoticeProps {
  /** Why Enter did not save. */
  readonly refusal: string | null
  /** What is wrong with the line so far; said quietly, because it is still being typed. */
  readonly problem: EntryLineProblem | null
  readonly editing: Recalled | null
  readonly incident: Incident
  /** What belongs to the line and stands directly over it. */
  readonly children: ReactNode
}

/** Stands over the entry line: what keeps it from being saved, and what the disk refused and is still kept. */
export function Notice({ refusal, problem, editing, incident, children }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <div role="status">{editing === null ? null : <Editing recalled={editing} incident={incident} />}</div>
      <div role="alert">
        <NotSaved />
        {refusal === null ? null : <span className={styles.refusal}>{refusal}</span>}
      </div>
      {refusal === null && problem !== null && problem.kind !== 'empty' ? (
        <span className={styles.problem}>{problem.message}</span>
      ) : null}
      {children}
    </div>
  )
}

/** Entries that are not on disk: why, that they are kept, and the way to try again. */
function NotSaved() {
  const pending = useApp((app) => app.pending)
  const retry = useApp((app) => app.retryPending)
  const failed = pending.filter((entry) => entry.state === 'failed')
  const error = failed.at(-1)?.error
  if (error === undefined || error === null) return null
  const again = async () => {
    for (const { key } of failed) await retry(key)
  }
  return (
    <span className={styles.failure}>
      <span>
        <b>{failed.length === 1 ? '1 entry is not saved.' : `${failed.length} entries are not saved.`}</b>{' '}
        {error.message} {error.safe} What is not saved stays in the log while the app is open.{' '}
        <span>{error.place}</span>
      </span>
      <Button size="s" onPress={() => void again()}>
        Try again
      </Button>
    </span>
  )
}
