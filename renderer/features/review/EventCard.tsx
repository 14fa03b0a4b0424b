import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { kindWords, timeWords } from '../../../shared/incident/eventWords.ts'
import { CERTAINTY_WORDS } from '../../../shared/incident/fieldWords.ts'
import { hasClockTime } from '../../../shared/incident/hasClockTime.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { eventTimesOf } from '../../../shared/review/eventTimes.ts'
import type { Step } from '../../../shared/review/steps.ts'
import { walkProgress } from '../../../shared/review/walkProgress.ts'
import { formatDate, formatTime } from '../../../shared/time/format.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import type { Walk } from '../../store/useWalk.ts'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/classNames.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { kindColour } from '../../ui/kindColour.ts'
import { EventTimesRow } from '../../ui/walk/EventTimesRow.tsx'
import { StepDots } from '../../ui/walk/StepDots.tsx'
import styles from './EventCard.module.css'
import { EventFiles } from './EventFiles.tsx'
import { EventStory } from './EventStory.tsx'
import { MarkBar } from './MarkBar.tsx'

interface EventCardProps {
  readonly event: IncidentEvent
  readonly incident: Incident
  readonly step: Step
  readonly walk: Walk
}

/** A text that would take too much of the card in the largest letters. */
const LONG_TEXT = 90

/** One event, to be read from the back of a room. */
export function EventCard({ event, incident, step, walk }: EventCardProps) {
  const misleading = event.kind === 'hypothesis' && event.state === 'ruledOut'
  const custom = incident.kinds.find(({ id }) => id === event.kind)
  const colour = `var(${kindColour(event.kind)})`
  const zone = useApp((app) => app.displayZone)
  const minute = useNow(60_000)
  return (
    <article
      className={classNames(styles.card, misleading && styles.misleading)}
      aria-label={`Event ${walk.place + 1} of ${walk.steps.length}`}
    >
      <header className={styles.head}>
        <span className={styles.icon} style={{ color: colour }}>
          <KindIcon kind={event.kind} state={event.state} size={28} plain />
        </span>
        <div className={styles.what}>
          <span className={styles.kind} style={{ color: colour }}>
            {kindWords(event, custom?.label)}
          </span>
          <When event={event} step={step} />
        </div>
        <StepDots progress={walkProgress({ incident, ...walk })} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={styles.body} tabIndex={0} aria-label="The event">
        <div aria-live="polite">
          <h2 className={classNames(styles.text, event.text.length > LONG_TEXT && styles.long)} data-selectable>
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
        <EventFiles event={event} />
        <EventStory event={event} />
        <EventTimesRow times={eventTimesOf({ event, seen: walk.seen, until: walk.knownUntil ?? minute, zone })} />
      </section>
      <MarkBar incident={incident} event={event.id} />
    </article>
  )
}

/** The time of the step: when it happened, or for a turn when it was settled and how long it had been open. */
function When({ event, step }: Pick<EventCardProps, 'event' | 'step'>) {
  const zone = useApp((app) => app.displayZone)
  const { sign, text, spoken } = timeWords(event, zone)
  const isTurn = step.kind === 'turn' && event.endedAt !== null
  const since = hasClockTime(event) ? `${sign} ${text}`.trim() : spoken
  if (!isTurn && !hasClockTime(event)) return <span className={styles.untimed}>{spoken}</span>
  const at = isTurn ? step.at : event.occurredAt
  return (
    <span className={styles.when}>
      {isTurn ? formatTime(at, zone) : since}
      <span className={styles.zone}>
        {' '}
        {zoneLabel(zone, at)} · {formatDate(at, zone)}
        {isTurn ? ` · open since ${since}` : ''}
      </span>
    </span>
  )
}
