import type { IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { EscalationStory } from './EscalationStory.tsx'
import { HypothesisStory } from './HypothesisStory.tsx'
import { SpeaksFor } from './SpeaksFor.tsx'

interface ThreadStoryProps {
  readonly incident: Incident
  readonly event: IncidentEvent
}

/** What an event is beyond its fields: what a hypothesis cost and rests on, who was called, what it is evidence of. */
export function ThreadStory({ incident, event }: ThreadStoryProps) {
  return (
    <>
      {event.kind === 'hypothesis' ? <HypothesisStory incident={incident} event={event} /> : null}
      {event.kind === 'escalation' && event.tries.length > 0 ? <EscalationStory event={event} /> : null}
      <SpeaksFor incident={incident} event={event} />
    </>
  )
}
