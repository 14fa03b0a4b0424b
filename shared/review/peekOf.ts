import type { HypothesisState } from '../incident/event.ts'
import { timeWords } from '../incident/eventWords.ts'
import type { Incident } from '../incident/incident.ts'
import type { EventKind } from '../incident/kinds.ts'
import { formatTime } from '../time/format.ts'
import type { Instant, ZoneId } from '../time/instant.ts'
import { type Verdict, verdictOn } from './agreement.ts'
import type { Step } from './steps.ts'

/** A step beside the one that is looked at, as far as it may be told. */
export type Peek =
  | { readonly kind: 'none' }
  | { readonly kind: 'fog' }
  | {
      readonly kind: 'step'
      readonly time: string
      readonly eventKind: EventKind
      readonly state: HypothesisState | null
      readonly text: string
      readonly verdict: Verdict | null
    }

interface Asked {
  /** Undefined at either end of the walk. */
  readonly step: Step | undefined
  readonly incident: Pick<Incident, 'records'>
  readonly seen: Pick<Incident, 'events'>
  readonly knownUntil: Instant | null
  readonly zone: ZoneId
}

/** The neighbour of a step [V5]: what was not known yet is fog. A turn stands at the time at which it was settled. */
export function peekOf({ step, incident, seen, knownUntil, zone }: Asked): Peek {
  if (step === undefined) return { kind: 'none' }
  const event = seen.events.get(step.event)
  if (event === undefined || event.hidden || (knownUntil !== null && step.at > knownUntil)) return { kind: 'fog' }
  const { sign, text } = step.kind === 'turn' ? { sign: '', text: formatTime(step.at, zone) } : timeWords(event, zone)
  return {
    kind: 'step',
    time: `${sign} ${text}`.trim(),
    eventKind: event.kind,
    state: event.kind === 'hypothesis' ? event.state : null,
    text: event.text,
    verdict: verdictOn(incident, step.event),
  }
}
