import type { EventId } from '../../ids.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Rejection } from '../commands.ts'
import type { IncidentEvent } from '../event.ts'
import type { Incident } from '../incident.ts'
import type { BuiltInKind } from '../kinds.ts'

/** The event, if it is there and of that kind; otherwise why not. */
export function eventOfKind(incident: Incident, id: EventId, kind: BuiltInKind): Result<IncidentEvent, Rejection> {
  const event = incident.events.get(id)
  if (event === undefined) return err({ kind: 'unknownEvent', event: id })
  return event.kind === kind ? ok(event) : err({ kind: 'wrongKind', event: id, expected: kind })
}
