import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { formatMinute } from '../../../shared/time/format.ts'
import { useApp } from '../../store/useApp.ts'
import { StoryList, StoryRow } from './StoryRow.tsx'

/** Everybody who was called, one after another, and what they said. */
export function EscalationStory({ event }: { readonly event: IncidentEvent }) {
  const zone = useApp((app) => app.displayZone)
  const paged = (to: string, via: string) =>
    ['paged', to, via === '' ? '' : `by ${via}`].filter((word) => word !== '').join(' ')
  const lines = [
    { at: event.occurredAt, words: paged(event.escalatedTo, event.via) },
    ...event.tries.map((one) => ({
      at: one.at,
      words:
        one.kind === 'paged'
          ? `${paged(one.to, one.via)}${one.to === event.escalatedTo ? ' again' : ''}`
          : `${one.by === '' ? 'declined' : `${one.by} declined`}${one.reason === '' ? '' : `: ${one.reason}`}`,
    })),
  ]
  return (
    <StoryRow label="Tries">
      <StoryList lines={lines.map(({ at, words }) => ({ time: formatMinute(at, zone), words }))} />
    </StoryRow>
  )
}
