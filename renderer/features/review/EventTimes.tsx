import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { dateIfOther, timeWords } from '../../../shared/incident/eventWords.ts'
import { hasClockTime } from '../../../shared/incident/hasClockTime.ts'
import { impactTime } from '../../../shared/incident/impactTime.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { costOf, pursuitOf } from '../../../shared/incident/pursuit.ts'
import { formatTime } from '../../../shared/time/format.ts'
import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { between, DAY, type Instant, type Millis, SECOND } from '../../../shared/time/instant.ts'
import { useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import type { Walk } from '../../store/useWalk.ts'
import { classNames } from '../../ui/classNames.ts'
import { costWords } from '../../ui/costWords.ts'
import styles from './EventTimes.module.css'

/** When it happened, when it was known, when it was written down; and what it cost, if it misled. */
export function EventTimes({ event, walk }: { readonly event: IncidentEvent; readonly walk: Walk }) {
  const zone = useApp((app) => app.displayZone)
  const { sign, text } = timeWords(event, zone)
  const clock = hasClockTime(event)
  const happened = clock ? `${sign} ${text}`.trim() : text
  const unseen = clock && event.knownAt - event.occurredAt >= SECOND ? between(event.occurredAt, event.knownAt) : null
  const lag = between(event.knownAt, event.recordedAt)
  // What was written down days later was not being logged live: how much later says nothing.
  const unlogged = lag >= SECOND && lag < DAY ? lag : null
  const spent = clock && event.endedAt !== null && event.endedAt > event.occurredAt ? event.endedAt : null
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
      {event.kind === 'hypothesis' ? <PathCost event={event} walk={walk} /> : null}
      {spent && event.kind !== 'hypothesis' ? <Spent event={event} until={spent} /> : null}
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
  return (
    <div className={styles.spent}>
      <span>Lasted</span>
      <b>
        {event.precision === 'exact' ? '' : '≈ '}
        {glanceDuration(between(event.occurredAt, until))}
      </b>
    </div>
  )
}

/** What following a hypothesis took: on the clock, of people, of the time of impact; so far, while it goes on. */
function PathCost({ event, walk: { seen, knownUntil } }: { readonly event: IncidentEvent; readonly walk: Walk }) {
  const minute = useNow(60_000)
  const until = knownUntil ?? minute
  const pursuit = pursuitOf(event, until)
  if (pursuit === null) return null
  const { intervals: impact } = impactTime(seen, metricsOf(seen, until).milestones.resolved.point, until)
  const cost = costOf(pursuit, event.people, impact)
  if (cost.clockMs === 0) return null
  const label = event.state === 'ruledOut' ? 'Time lost' : event.state === 'open' ? 'Followed so far' : 'Followed for'
  return (
    <div className={styles.spent}>
      <span>{label}</span>
      <b>
        {event.precision === 'exact' ? '' : '≈ '}
        {glanceDuration(cost.clockMs)}
      </b>
      {costWords(cost).map((words) => (
        <span key={words} className={styles.share}>
          {words}
        </span>
      ))}
    </div>
  )
}
