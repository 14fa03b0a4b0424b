import type { EventFields, IncidentEvent } from '../../../shared/incident/event.ts'
import type { EventKind } from '../../../shared/incident/kinds.ts'
import { readTimeText, timeText } from '../../../shared/incident/typedTime.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { ZoneId } from '../../../shared/time/instant.ts'
import { listText, readList } from '../../ui/listText.ts'

/** A line of the log as it is typed in place. */
export interface RowDraft {
  readonly time: string
  readonly kind: EventKind
  readonly text: string
  readonly people: string
}

export const draftOf = (event: IncidentEvent, zone: ZoneId): RowDraft => ({
  time: timeText(event, zone),
  kind: event.kind,
  text: event.text,
  people: listText(event.people),
})

/** Only what was typed over: what somebody else corrected meanwhile stays. Says what is wrong with the time otherwise. */
export function changesIn(
  draft: RowDraft,
  first: RowDraft,
  event: IncidentEvent,
  zone: ZoneId,
): Result<Partial<EventFields>, string> {
  const time = draft.time === first.time ? ok({}) : readTimeText(draft.time, zone, event)
  if (!time.ok) return time
  return ok({
    ...time.value,
    ...(draft.kind === first.kind ? {} : { kind: draft.kind }),
    ...(draft.text === first.text ? {} : { text: draft.text }),
    ...(draft.people === first.people ? {} : { people: readList(draft.people) }),
  })
}
