import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { kindWords, timeWords } from '../../../shared/incident/eventWords.ts'
import { CERTAINTY_WORDS } from '../../../shared/incident/fieldWords.ts'
import { hasClockTime } from '../../../shared/incident/hasClockTime.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { formatDate } from '../../../shared/time/format.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { useApp } from '../../store/useApp.ts'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/classNames.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { kindColour } from '../../ui/kindColour.ts'
import styles from './EventCard.module.css'
import { EventStory } from './EventStory.tsx'
import { EventTimes } from './EventTimes.tsx'

interface EventCardProps {
  readonly event: IncidentEvent
  readonly incident: Incident
  readonly place: number
  readonly total: number
}

/** One event, to be read from the back of a room. */
export function EventCard({ event, incident, place, total }: EventCardProps) {
  const zone = useApp((app) => app.displayZone)
  const misleading = event.kind === 'hypothesis' && event.state === 'ruledOut'
  const custom = incident.kinds.find(({ id }) => id === event.kind)
  const { sign, text, spoken } = timeWords(event, zone)
  const clock = hasClockTime(event)
  const colour = `var(${kindColour(event.kind)})`
  return (
    <article
      className={classNames(styles.card, misleading && styles.misleading)}
      aria-label={`Event ${place + 1} of ${total}`}
    >
      <header className={styles.head}>
        <span className={styles.icon} style={{ color: colour }}>
          <KindIcon kind={event.kind} state={event.state} size={28} plain />
        </span>
        <div className={styles.what}>
          <span className={styles.kind} style={{ color: colour }}>
            {kindWords(event, custom?.label)}
          </span>
          <span className={clock ? styles.when : styles.untimed}>
            {clock ? `${sign} ${text}`.trim() : spoken}
            {clock ? (
              <span className={styles.zone}>
                {' '}
                {zoneLabel(zone, event.occurredAt)} · {formatDate(event.occurredAt, zone)}
              </span>
            ) : null}
          </span>
        </div>
        <span className={styles.place}>
          <b>{place + 1}</b> of {total}
        </span>
      </header>
      <div aria-live="polite">
        <h2 className={styles.text} data-selectable>
          {event.text}
        </h2>
      </div>
      <div className={styles.meta}>
        {event.people.length === 0 ? null : (
          <span>
            {event.kind === 'hypothesis' ? 'Pursued by ' : 'By '}
            <b>{event.people.join(', ')}</b>
          </span>
        )}
        <span>
          Logged by <b>{event.recordedBy === '' ? 'somebody unnamed' : event.recordedBy}</b>
        </span>
        {event.certainty === 'fact' ? null : <Chip small>{CERTAINTY_WORDS[event.certainty]}</Chip>}
        {event.tags.map((tag) => (
          <Chip key={tag} small>
            #{tag}
          </Chip>
        ))}
        {event.edits.length === 0 ? null : <span className={styles.quiet}>corrected since</span>}
      </div>
      <EventStory event={event} />
      <EventTimes event={event} />
    </article>
  )
}
