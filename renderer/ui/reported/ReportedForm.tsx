import { type FormEvent, useState } from 'react'
import { DURATION_LABELS, type ReportableName } from '../../../shared/incident/duration.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { readReported, reportsOf, statedWords } from '../../../shared/incident/reported.ts'
import { usePut } from '../../store/usePut.ts'
import { Button } from '../Button.tsx'
import { Select } from '../Select.tsx'
import { TextField } from '../TextField.tsx'
import styles from './ReportedForm.module.css'

interface ReportedFormProps {
  readonly incident: Incident
  /** The lengths to choose from, the first one chosen. */
  readonly metrics: readonly [ReportableName, ...ReportableName[]]
  readonly onDone: () => void
}

/** What a report states for a length, and which report; it is kept beside what the log says, and never replaces it. */
export function ReportedForm({ incident, metrics, onDone }: ReportedFormProps) {
  const [metric, setMetric] = useState(metrics[0])
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
      {metrics.length === 1 ? null : (
        <Select
          label="Length"
          options={metrics.map((id) => ({ id, label: DURATION_LABELS[id] }))}
          value={metric}
          onChange={setMetric}
        />
      )}
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
