import type { IncidentEvent } from '../incident/event.ts'
import type { Instant } from '../time/instant.ts'

/** One page of an escalation. */
export interface Page {
  readonly at: Instant
  readonly to: string
  readonly via: string
}

/** Every page in the order of time, the first one included. A page that does not say whom went to the same as before. */
export function pagesOf({ occurredAt, escalatedTo, via, tries }: IncidentEvent): readonly Page[] {
  const pages: Page[] = [{ at: occurredAt, to: escalatedTo, via }]
  for (const next of tries) {
    if (next.kind === 'paged') {
      pages.push({ at: next.at, to: next.to === '' ? (pages.at(-1)?.to ?? '') : next.to, via: next.via })
    }
  }
  return pages
}

/** Whom an answer is waited for now: the one paged last. */
export function lastPage(event: IncidentEvent): Page {
  const first = { at: event.occurredAt, to: event.escalatedTo, via: event.via }
  return pagesOf(event).at(-1) ?? first
}

/** The latest no, if nobody was paged since. */
export function standingDecline(event: IncidentEvent) {
  const last = event.tries.findLast((one) => one.kind === 'declined')
  return event.declined && last !== undefined ? last : null
}
