import { STATUS_WORDS } from '../../shared/incident/fieldWords.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { totalsOf } from '../../shared/review/meetingClock.ts'
import { reviewRolesOf } from '../../shared/review/preparation.ts'
import { MINUTE } from '../../shared/time/instant.ts'
import { minuteClock } from '../../shared/time/minuteClock.ts'
import { useNow } from '../clock.ts'
import { useMeetings } from '../store/useMeeting.ts'
import { Pill } from '../ui/Pill.tsx'
import { severityTone } from '../ui/severityTone.ts'
import clockStyles from './ElapsedClock.module.css'
import { ElapsedClock } from './ElapsedClock.tsx'
import styles from './ReviewFacts.module.css'

/** What the incident was called and held to be at the moment the walk stands at: its real head gives the ending away. */
export function FoggedHead({ seen }: { readonly seen: Incident }) {
  const { title, severity, severityScale, status } = seen
  return (
    <>
      <h1
        className={styles.title}
        title="Its name, severity and status as they were then. Without fog they are those of now."
      >
        {title}
      </h1>
      {severity === null ? null : <Pill tone={severityTone(severity, severityScale)}>{severity}</Pill>}
      <Pill>{STATUS_WORDS[status]}</Pill>
    </>
  )
}

const SHOWN_ROLES: ReadonlySet<string> = new Set(['facilitator', 'noteTaker'])

/** Who runs the review. */
export function WhoRunsIt({ incident }: { readonly incident: Incident }) {
  const named = reviewRolesOf(incident).filter(({ role, person }) => person !== '' && SHOWN_ROLES.has(role))
  return named.length === 0 ? null : (
    <span className={styles.roles}>
      {named.map(({ role, label, person }) => (
        <span key={role}>
          {label} <b>{person}</b>
        </span>
      ))}
    </span>
  )
}

interface ReviewClockProps {
  readonly incident: Incident
  /** The length of the incident gives its end away. */
  readonly isFogged: boolean
}

/** The clock of the meeting while one goes on; else that of the incident. */
export function ReviewClock({ incident, isFogged }: ReviewClockProps) {
  const moment = useNow(1_000)
  const meeting = useMeetings(incident, moment).at(-1)
  if (meeting === undefined || meeting.state === 'ended') return isFogged ? null : <ElapsedClock incident={incident} />
  const { spent, planned } = totalsOf(meeting, moment)
  return (
    <span className={clockStyles.clock} role="timer" aria-label="The meeting">
      <b>{minuteClock(spent)}</b>
      <span>of {Math.round(planned / MINUTE)} min meeting</span>
    </span>
  )
}
