import type { EventId } from '../../ids.ts'
import type { IncidentEvent } from '../../incident/event.ts'

/** What of an event decides which thread it belongs to. */
export type Linked = Pick<IncidentEvent, 'id' | 'kind' | 'links'>

/**
 * The event next along the hypothesis of the given one, round and round in the order of the incident: the hypothesis
 * itself, what speaks for and against it, and whatever else is linked with it. An event that belongs to several goes
 * along the one it names first. Null when it belongs to none, or stands alone. `events`: what can be gone to, in order.
 */
export function walkAlong(events: readonly Linked[], from: EventId | null, step: 1 | -1): EventId | null {
  const start = events.find(({ id }) => id === from)
  const about = start === undefined ? null : hypothesisOf(events, start)
  if (start === undefined || about === null) return null
  const thread = events.filter(({ id, links }) => {
    if (id === about.id || id === from || links.some(({ to }) => to === about.id)) return true
    return about.links.some(({ to }) => to === id)
  })
  if (thread.length < 2) return null
  const index = thread.findIndex(({ id }) => id === from)
  return thread[(index + step + thread.length) % thread.length]?.id ?? null
}

/** The hypothesis itself, else the first that it is linked to, either way. */
function hypothesisOf(events: readonly Linked[], event: Linked): Linked | null {
  if (event.kind === 'hypothesis') return event
  const hypotheses = events.filter(({ kind }) => kind === 'hypothesis')
  const named = event.links.flatMap(({ to }) => hypotheses.find(({ id }) => id === to) ?? [])[0]
  return named ?? hypotheses.find(({ links }) => links.some(({ to }) => to === event.id)) ?? null
}
