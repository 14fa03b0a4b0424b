import type { EventId } from '../../ids.ts'
import type { Instant } from '../../time/instant.ts'
import type { Stamp } from '../commands.ts'
import type { Outcome } from '../event.ts'
import type { Incident } from '../incident.ts'
import { type Decision, refuse } from './batch.ts'
import { eventOfKind } from './eventOfKind.ts'
import { amendEvent } from './events.ts'

/** [C18] Says what came of an action, and when that was seen. */
export function judgeAction(
  incident: Incident,
  id: EventId,
  { outcome, at }: { readonly outcome: Outcome; readonly at: Instant },
  stamp: Stamp,
): Decision {
  const found = eventOfKind(incident, id, 'action')
  if (!found.ok) return refuse(found.error)
  return amendEvent(incident, id, { outcome, outcomeAt: outcome === 'unknown' ? null : at }, stamp)
}
