import type { Instant } from '../time/instant.ts'
import type { Attachment, IncidentEvent } from './event.ts'

const holds = (value: unknown, sha256: string): boolean =>
  Array.isArray(value) && value.some((one: Partial<Attachment> | null) => one?.sha256 === sha256)

/** Who gave an event this file last, and when; whoever logged the event if it came with it. */
export function addedBy(event: IncidentEvent, sha256: string): { readonly by: string; readonly at: Instant } {
  const edit = event.edits.findLast(
    ({ field, was, is }) => field === 'attachments' && holds(is, sha256) && !holds(was, sha256),
  )
  return edit === undefined ? { by: event.recordedBy, at: event.recordedAt } : { by: edit.by, at: edit.at }
}
