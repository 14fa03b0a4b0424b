import type { IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { recordOf } from '../../../shared/incident/records/recordsOf.ts'
import { usePut } from '../../store/usePut.ts'
import { REACHES, upTo } from '../../ui/reachWords.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './Inspector.module.css'

interface ForWhomProps {
  readonly incident: Incident
  readonly event: IncidentEvent
}

/** Whom a copy tells of the event. */
export function ForWhom({ incident, event }: ForWhomProps) {
  const put = usePut()
  return (
    <div className={styles.rowOf}>
      <span className={styles.label} aria-hidden="true">
        In copies
      </span>
      <Select
        label="In copies"
        hideLabel
        compact
        options={REACHES}
        value={recordOf(incident, 'eventVisibility', event.id)?.upTo ?? 'usual'}
        onChange={(chosen) =>
          void put({ collection: 'eventVisibility', id: event.id, changes: { upTo: upTo(chosen) } })
        }
      />
    </div>
  )
}
