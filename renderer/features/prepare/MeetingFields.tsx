import { useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { REVIEW, reviewMeetingOf } from '../../../shared/review/preparation.ts'
import { reviewByOf } from '../../../shared/review/reviewBy.ts'
import { weekday } from '../../../shared/time/calendarDate.ts'
import { formatDate, formatMinute } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { readMoment } from '../../../shared/time/typedMoment.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { now } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { usePut } from '../../store/usePut.ts'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'
import { TextField } from '../../ui/TextField.tsx'
import { HandWritten } from '../../ui/written/HandWritten.tsx'
import styles from './MeetingFields.module.css'

/** When and where the review is held. */
export function MeetingFields({ incident }: { readonly incident: Incident }) {
  const put = usePut()
  const { startsAt, place } = reviewMeetingOf(incident)
  const by = reviewByOf(incident)?.by ?? null
  const isLate = startsAt !== null && by !== null && formatDate(startsAt, incident.zone) > by
  const zone = useApp((app) => app.displayZone)
  return (
    <Panel
      title="Meeting"
      note={
        startsAt === null ? (
          'No date yet'
        ) : (
          <span className={isLate ? stage.late : undefined}>
            {weekday(formatDate(startsAt, zone))} {formatDate(startsAt, zone)}
            {isLate ? `, later than ${by}` : ''}
          </span>
        )
      }
    >
      <div className={styles.pair}>
        <StartField
          value={startsAt}
          onSave={(next) => void put({ collection: 'reviewMeeting', id: REVIEW, changes: { startsAt: next } })}
        />
        <HandWritten
          field="reviewMeeting.place"
          label="Room or call"
          oneLine
          placeholder="Room, or the address of the call"
          value={place}
          onSave={(text) => void put({ collection: 'reviewMeeting', id: REVIEW, changes: { place: text.trim() } })}
        />
      </div>
    </Panel>
  )
}

interface StartFieldProps {
  readonly value: Instant | null
  readonly onSave: (startsAt: Instant | null) => void
}

/** The start, typed as one writes it in the log. */
function StartField({ value, onSave }: StartFieldProps) {
  const zone = useApp((app) => app.displayZone)
  const said = value === null ? '' : `${formatDate(value, zone)} ${formatMinute(value, zone)}`
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const save = () => {
    if (typed === null || typed.trim() === said) return setTyped(null)
    const read = typed.trim() === '' ? null : readMoment(typed, zone, value ?? now())
    if (read?.ok === false) return setError('Write it as 2026-12-01 14:00.')
    setTyped(null)
    onSave(read?.value ?? null)
  }
  return (
    <TextField
      label={`Starts at, ${zoneLabel(zone, value ?? now())}`}
      mono
      placeholder="2026-12-01 14:00"
      value={typed ?? said}
      error={error}
      onChange={(text) => {
        setTyped(text)
        setError(null)
      }}
      onBlur={save}
      onKeyDown={(press) => {
        if (press.key === 'Enter') save()
      }}
    />
  )
}
