import { useId, useRef } from 'react'
import type { EventFields, IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { jumpWords } from '../../../shared/journal/quietWords.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { overAt } from '../../../shared/timeline/overAt.ts'
import { now } from '../../clock.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { dispatchErrorWords, isNothingToDo, useAskInForm } from '../../store/useAsk.ts'
import { useJumpedEvents } from '../../store/useJumpedEvents.ts'
import { CommitField } from './CommitField.tsx'
import { DuplicateHint } from './DuplicateHint.tsx'
import { EventHead } from './EventHead.tsx'
import { Evidence } from './Evidence.tsx'
import { FieldRow } from './FieldRow.tsx'
import { ForWhom } from './ForWhom.tsx'
import { fieldsOf } from './fields.ts'
import { History } from './History.tsx'
import styles from './Inspector.module.css'
import { ThreadStory } from './ThreadStory.tsx'

interface InspectorProps {
  readonly incident: Incident
}

/** Everything about the selected event, each field saved by itself. */
export function Inspector({ incident }: InspectorProps) {
  const body = useRef<HTMLElement>(null)
  const selection = useApp((app) => app.selection)
  const zone = useApp((app) => app.displayZone)
  const event = selection === null ? undefined : incident.events.get(selection)
  const heading = useId()
  useCommand(
    'openInspector',
    event === undefined ? null : () => body.current?.querySelector<HTMLElement>('textarea')?.focus(),
  )
  return (
    <section ref={body} aria-label="Inspector" data-region="textarea" className={styles.inspector}>
      <h2 id={heading} className={styles.heading}>
        Inspector
        {event === undefined ? null : <span className={styles.zone}>times in {zoneLabel(zone, event.occurredAt)}</span>}
      </h2>
      {event === undefined ? (
        <p className={styles.empty}>
          Select an event in the log or on the timeline to see and correct everything about it. Every correction is kept
          and can be undone.
        </p>
      ) : (
        <EventFieldsOf key={event.id} incident={incident} event={event} />
      )}
    </section>
  )
}

function EventFieldsOf({ incident, event }: { readonly incident: Incident; readonly event: IncidentEvent }) {
  const zone = useApp((app) => app.displayZone)
  const ask = useAskInForm()
  const jump = useJumpedEvents().get(event.id)

  const save = async (changes: Partial<EventFields>): Promise<string | null> => {
    const { state } = changes
    const settled = event.kind === 'hypothesis' && state !== undefined && overAt(incident.timeline) === null
    const refusal = await ask(
      settled
        ? {
            kind: 'setHypothesisState',
            event: event.id,
            state,
            at: now(),
            reason: state === 'open' ? '' : event.reason,
          }
        : { kind: 'amendEvent', event: event.id, changes },
    )
    return refusal === null || isNothingToDo(refusal) ? null : dispatchErrorWords(refusal).title
  }

  return (
    <div className={styles.body}>
      <EventHead incident={incident} event={event} onSave={save} />
      <CommitField
        label="Text"
        draft={`event.${event.id}.text`}
        value={event.text}
        long
        className={styles.text}
        onCommit={(text) => save({ text })}
      />
      <div className={styles.fields}>
        {fieldsOf(event).map((field) => (
          <FieldRow key={field.name} event={event} field={field} zone={zone} onSave={save} />
        ))}
        <ForWhom incident={incident} event={event} />
      </div>
      <ThreadStory incident={incident} event={event} />
      <Evidence event={event} />
      <DuplicateHint incident={incident} event={event} />
      <History incident={incident} event={event} onSave={save} />
      {jump === undefined ? null : <p className={styles.jump}>{jumpWords(jump)}</p>}
    </div>
  )
}
