import type { IncidentEvent } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import { type Thread, threadsOf } from './threadsOf.ts'

type ThreadOf<Kind extends Thread['kind']> = Extract<Thread, { kind: Kind }>

/** What must stand before both when somebody takes over. Each list in the order of the timeline. */
export interface HandOverState {
  readonly hypotheses: readonly ThreadOf<'hypothesis'>[]
  readonly escalations: readonly ThreadOf<'escalation'>[]
  readonly checks: readonly ThreadOf<'check'>[]
  readonly impacts: readonly ThreadOf<'impact'>[]
  /** The latest communication; null when there was none. */
  readonly lastUpdate: IncidentEvent | null
  /** The last five events, changes of roles apart. */
  readonly lastEvents: readonly IncidentEvent[]
}

const LAST = 5

/** The state of an incident for a hand-over. */
export function handOverState({ timeline }: Incident): HandOverState {
  const threads = threadsOf(timeline)
  const of = <Kind extends Thread['kind']>(kind: Kind): readonly ThreadOf<Kind>[] =>
    threads.filter((thread): thread is ThreadOf<Kind> => thread.kind === kind)
  return {
    hypotheses: of('hypothesis'),
    escalations: of('escalation'),
    checks: of('check'),
    impacts: of('impact'),
    lastUpdate: timeline.findLast(({ kind }) => kind === 'communication') ?? null,
    lastEvents: timeline.filter(({ change }) => change?.what !== 'role').slice(-LAST),
  }
}
