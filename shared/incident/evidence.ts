import type { EventId } from '../ids.ts'
import { selecting } from '../list/selecting.ts'
import type { IncidentEvent } from './event.ts'

/** What speaks for and against a hypothesis, in the order of the timeline. */
export interface Evidence {
  readonly supports: readonly IncidentEvent[]
  readonly contradicts: readonly IncidentEvent[]
}

const linked = selecting(({ links }: IncidentEvent) => links.length > 0)

export const NO_EVIDENCE: Evidence = { supports: [], contradicts: [] }

/** The evidence of every hypothesis that has any: events on the timeline that link to it as for or against [C17]. */
export function evidenceIn(timeline: readonly IncidentEvent[]): ReadonlyMap<EventId, Evidence> {
  const found = new Map<EventId, Evidence>()
  for (const event of linked(timeline)) {
    for (const { to, relation } of event.links) {
      if (relation !== 'for' && relation !== 'against') continue
      const { supports, contradicts } = found.get(to) ?? NO_EVIDENCE
      found.set(
        to,
        relation === 'for'
          ? { supports: [...supports, event], contradicts }
          : { supports, contradicts: [...contradicts, event] },
      )
    }
  }
  return found
}

/** `2 for, 1 against`. */
export const evidenceCounts = ({ supports, contradicts }: Evidence): string =>
  `${supports.length} for, ${contradicts.length} against`
