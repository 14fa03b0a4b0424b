import { type FormEvent, useState } from 'react'
import type { Incident, Milestone } from '../../../shared/incident/incident.ts'
import type { MilestonePoint } from '../../../shared/incident/milestone.ts'
import { momentText, readMoment } from '../../../shared/time/typedMoment.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { selectAll } from '../../ui/selectAll.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './MilestoneRow.module.css'

interface MilestoneFormProps {
  readonly incident: Incident
  readonly milestone: Milestone
  readonly point: MilestonePoint | null
  readonly onDone: () => void
}

/** When it was and why we say so, or that there was none; what was set can be left to the log again. */
export function MilestoneForm({ incident, milestone, point, onDone }: MilestoneFormProps) {
  const zone = useApp((app) => app.displayZone)
  const override = incident.milestoneOverrides.get(milestone)
  const [time, setTime] = useState(point === null ? '' : momentText(point.at, zone))
  const [reason, setReason] = useState(override?.reason ?? '')
  const [error, setError] = useState<string | null>(null)
  const ask = useAsk()
  const beside = point?.at ?? incident.timeline[0]?.occurredAt ?? incident.declaredAt

  const done = async (asked: Promise<boolean>) => {
    if (await asked) onDone()
  }
  const set = (event: FormEvent) => {
    event.preventDefault()
    const read = readMoment(time, zone, beside)
    if (read.ok) void done(ask({ kind: 'overrideMilestone', milestone, at: read.value, reason }))
    else setError(read.error)
  }
  return (
    <form className={styles.form} onSubmit={set}>
      <TextField
        label={`At, ${zoneLabel(zone, beside)}`}
        autoFocus
        onFocus={selectAll}
        mono
        placeholder={momentText(beside, zone)}
        value={time}
        error={error}
        onChange={(text) => {
          setTime(text)
          setError(null)
        }}
      />
      <TextField label="Why by hand?" value={reason} onChange={setReason} />
      <div className={styles.acts}>
        <Button variant="primary" type="submit">
          Set
        </Button>
        <Button onPress={() => void done(ask({ kind: 'overrideMilestone', milestone, at: null, reason }))}>
          There was none
        </Button>
        {override === undefined ? null : (
          <Button variant="quiet" onPress={() => void done(ask({ kind: 'clearMilestoneOverride', milestone }))}>
            Let the log say
          </Button>
        )}
      </div>
    </form>
  )
}
