import type { ReactNode } from 'react'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { timeWords } from '../../../shared/incident/eventWords.ts'
import { evidenceCounts } from '../../../shared/incident/evidence.ts'
import { AUDIENCE_WORDS, STATUS_WORDS } from '../../../shared/incident/fieldWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { lastPage } from '../../../shared/threads/escalationStory.ts'
import { handOverState } from '../../../shared/threads/handOverState.ts'
import { formatMinute } from '../../../shared/time/format.ts'
import { glanceDuration, wholeMinutes } from '../../../shared/time/glanceDuration.ts'
import { type Instant, MINUTE, millis, type ZoneId } from '../../../shared/time/instant.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { updateDueOf } from '../../../shared/update/updateDue.ts'
import { useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { elapsedWords } from '../../ui/clockWords.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { elapsedOf } from '../elapsed.ts'
import styles from './HandOver.module.css'

/** What is going on: the same for who hands over and who takes over. */
export function HandOverFacts({ incident }: { readonly incident: Incident }) {
  const zone = useApp((app) => app.displayZone)
  const at = useNow(1_000)
  const { hypotheses, escalations, checks, impacts, lastUpdate, lastEvents } = handOverState(incident)
  const { length, label } = elapsedOf(incident, at)
  const since = (from: Instant | null) => (from === null ? '' : lengthWords(at - from))
  return (
    <div className={styles.facts}>
      <p className={styles.state}>
        <b>{STATUS_WORDS[incident.status]}</b>, <b>{incident.severity ?? 'no severity yet'}</b>
        {length === null ? '' : `, ${elapsedWords(length)} ${label}`}. {updateWords(lastUpdate, at, zone)}{' '}
        <b>{dueWords(updateDueOf(incident)?.dueAt ?? null, at, zone)}</b>
      </p>
      <Facts title="Impact going on" none="No impact goes on" count={impacts.length}>
        {impacts.map(({ event, since: from }) => (
          <Fact key={event.id} event={event} end={since(from)} detail={event.scope} />
        ))}
      </Facts>
      <Facts title="Open hypotheses" none="No hypothesis is open" count={hypotheses.length}>
        {hypotheses.map(({ event, since: from, evidence }) => (
          <Fact
            key={event.id}
            event={event}
            end={since(from)}
            detail={[event.people.join(', '), evidenceCounts(evidence)].filter((words) => words !== '').join(' · ')}
          />
        ))}
      </Facts>
      <Facts title="Not acknowledged" none="No escalation waits for an answer" count={escalations.length}>
        {escalations.map(({ event, since: from }) => (
          <Fact key={event.id} event={event} end={since(from)} detail={lastPage(event).to} />
        ))}
      </Facts>
      <Facts title="Effects to check" none="No effect is to be checked" count={checks.length}>
        {checks.map(({ event, dueAt }) => (
          <Fact
            key={event.id}
            event={event}
            end={`${dueAt <= at ? 'due since' : 'at'} ${formatMinute(dueAt, zone)} ${zoneLabel(zone, dueAt)}`}
            detail={event.expectedEffect}
          />
        ))}
      </Facts>
      <Facts title="Last events" none="Nothing is logged yet" count={lastEvents.length}>
        {lastEvents.map((event) => (
          <Fact
            key={event.id}
            event={event}
            end={`${timeWords(event, zone).text} ${zoneLabel(zone, event.occurredAt)}`}
            detail=""
          />
        ))}
      </Facts>
    </div>
  )
}

const lengthWords = (length: number): string =>
  length < MINUTE ? 'just now' : glanceDuration(wholeMinutes(millis(length)))

function dueWords(dueAt: Instant | null, at: Instant, zone: ZoneId): string {
  if (dueAt === null) return ''
  const when = `${formatMinute(dueAt, zone)} ${zoneLabel(zone, dueAt)}`
  return dueAt <= at ? `The next one was due at ${when}.` : `The next one is due at ${when}.`
}

function updateWords(update: IncidentEvent | null, at: Instant, zone: ZoneId): string {
  if (update === null) return 'No update has been logged.'
  const whom = update.audience === null ? '' : ` to ${AUDIENCE_WORDS[update.audience]}`
  const when = `${formatMinute(update.occurredAt, zone)} ${zoneLabel(zone, update.occurredAt)}`
  const ago = at - update.occurredAt < MINUTE ? 'just now' : `${lengthWords(at - update.occurredAt)} ago`
  return `Last update${whom} at ${when}, ${ago}.`
}

interface FactsProps {
  readonly title: string
  readonly none: string
  readonly count: number
  readonly children: ReactNode
}

function Facts({ title, none, count, children }: FactsProps) {
  return (
    <section aria-label={title} className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      {count === 0 ? <p className={styles.none}>{none}</p> : <ul className={styles.list}>{children}</ul>}
    </section>
  )
}

interface FactProps {
  readonly event: IncidentEvent
  readonly end: string
  readonly detail: string
}

function Fact({ event, end, detail }: FactProps) {
  return (
    <li className={styles.fact}>
      <KindIcon kind={event.kind} state={event.kind === 'hypothesis' ? event.state : null} size={14} />
      <span className={styles.text} title={event.text}>
        {event.number === null ? '' : `${event.number} `}
        {event.text}
        {detail === '' ? null : <small> · {detail}</small>}
      </span>
      <span className={styles.end}>{end}</span>
    </li>
  )
}
