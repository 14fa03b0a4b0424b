import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { dateIfOther, timeWords } from '../../../shared/incident/eventWords.ts'
import { hasClockTime } from '../../../shared/incident/hasClockTime.ts'
import { formatTime } from '../../../shared/time/format.ts'
import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { between, DAY, type Instant, type Millis, SECOND } from '../../../shared/time/instant.ts'
import { useApp } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import styles from './EventTimes.module.css'

/** When it happened, when it was known, when it was written down; and what it cost, if it misled. */
export function EventTimes({ event }: { readonly event: IncidentEvent }) {
  const zone = useApp((app) => app.displayZone)
  const { sign, text } = timeWords(event, zone)
  const clock = hasClockTime(event)
  const happened = clock ? `${sign} ${text}`.trim() : text
  const unseen = clock && event.knownAt - event.occurredAt >= SECOND ? between(event.occurredAt, event.knownAt) : null
  const lag = between(event.knownAt, event.recordedAt)
  // What was written down days later was not being logged live: how much later says nothing.
  const unlogged = lag >= SECOND && lag < DAY ? lag : null
  const spent = clock && event.endedAt !== null && event.endedAt >= event.occurredAt
  return (
    <div className={styles.times}>
      <Moment label="Happened" time={happened} />
      {unseen === null ? null : (
        <>
          <Lag length={unseen} word="unseen" unseen />
          <Moment
            label="Known"
            time={formatTime(event.knownAt, zone)}
            date={dateIfOther(event.knownAt, event.occurredAt, zone)}
          />
        </>
      )}
      {unlogged === null ? null : <Lag length={unlogged} word="" unseen={false} />}
      <Moment
        label="Logged"
        time={formatTime(event.recordedAt, zone)}
        date={dateIfOther(event.recordedAt, clock ? event.occurredAt : null, zone)}
      />
      {spent && event.endedAt !== null ? <Spent event={event} until={event.endedAt} /> : null}
    </div>
  )
}

interface MomentProps {
  readonly label: string
  readonly time: string
  readonly date?: string
}

function Moment({ label, time, date = '' }: MomentProps) {
  return (
    <div className={styles.moment}>
      <span>{label}</span>
      <b>{time}</b>
      {date === '' ? null : <span>{date}</span>}
    </div>
  )
}

function Lag({ length, word, unseen }: { readonly length: Millis; readonly word: string; readonly unseen: boolean }) {
  return (
    <div className={classNames(styles.lag, unseen && styles.unseen)}>
      {glanceDuration(length)} {word}
    </div>
  )
}

function Spent({ event, until }: { readonly event: IncidentEvent; readonly until: Instant }) {
  const misleading = event.kind === 'hypothesis' && event.state === 'ruledOut'
  return (
    <div className={styles.spent}>
      <span>{misleading ? 'Time lost' : 'Lasted'}</span>
      <b>
        {event.precision === 'exact' ? '' : '≈ '}
        {glanceDuration(between(event.occurredAt, until))}
      </b>
    </div>
  )
}
