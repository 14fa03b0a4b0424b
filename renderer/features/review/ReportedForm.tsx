import { type FormEvent, useState } from 'react'
import type { ReportableName } from '../../../shared/incident/duration.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { readReported, reportsOf, statedWords } from '../../../shared/incident/reported.ts'
import { usePut } from '../../store/usePut.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './MilestoneRow.module.css'

interface ReportedFormProps {
  readonly incident: Incident
  readonly metric: ReportableName
  readonly onDone: () => void
}

/** What a report states for a length, and which report; it is kept beside what the log says, and never replaces it. */
export function ReportedForm({ incident, metric, onDone }: ReportedFormProps) {
  const [known] = reportsOf(incident, metric)
  const [stated, setStated] = useState(known === undefined ? '' : statedWords(known))
  const [source, setSource] = useState(known?.source ?? '')
  const [error, setError] = useState<string | null>(null)
  const put = usePut()
  const id = known?.id ?? null

  const done = async (asked: Promise<boolean>) => {
    if (await asked) onDone()
  }
  const set = (event: FormEvent) => {
    event.preventDefault()
    if (stated.trim() === '') setError('Type a length, such as 18 h 30 min, or what it says')
    else {
      const changes = { metric, ...readReported(stated), source: source.trim() }
      void done(put({ collection: 'reportedValue', id, changes }))
    }
  }
  return (
    <form className={styles.form} onSubmit={set}>
      <TextField
        label="Reported"
        autoFocus
        placeholder="about 18 h"
        value={stated}
        error={error}
        onChange={(text) => {
          setStated(text)
          setError(null)
        }}
      />
      <TextField label="By whom?" placeholder="the vendor’s report" value={source} onChange={setSource} />
      <div className={styles.acts}>
        <Button variant="primary" type="submit">
          Set
        </Button>
        {id === null ? null : (
          <Button
            variant="quiet"
            onPress={() => void done(put({ collection: 'reportedValue', id, changes: { removed: true } }))}
          >
            Remove
          </Button>
        )}
      </div>
    </form>
  )
}
