import { useMemo } from 'react'
import { boundIn } from '../../../shared/document/stale/bind.ts'
import { keptNumbersIn, type StaleNumber, staleNumbers } from '../../../shared/document/stale/staleNumbers.ts'
import { whyStale } from '../../../shared/document/stale/whyStale.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { UTC } from '../../../shared/time/instant.ts'
import { useApp } from '../../store/useApp.ts'
import { usePut } from '../../store/usePut.ts'
import type { ProseMark } from '../../ui/prose/proseMark.ts'
import { StaleCard, staleWords } from './StaleCard.tsx'
import { useNumberFacts } from './useNumberFacts.ts'

/** The numbers of a text, as it is saved, that no longer say what the record says. Times are in UTC, as in the document. */
export function useStaleMarks(incident: Incident, field: string, text: string): readonly ProseMark[] {
  const facts = useNumberFacts(incident)
  const put = usePut()
  const select = useApp((app) => app.select)
  const show = useApp((app) => app.show)
  return useMemo(() => {
    const found = staleNumbers(text, boundIn(incident, field), keptNumbersIn(incident, field), facts)
    return found.map((stale, place): ProseMark => {
      const why = whyStale(incident, stale, facts, UTC)
      const { number, written } = stale
      return {
        key: `stale ${number} ${found.slice(0, place).filter((one) => one.number === number).length}`,
        from: stale.from,
        to: stale.to,
        look: 'stale',
        words: `${staleWords(stale)} ${why ?? ''}`.trim(),
        card: ({ close, replace }) => (
          <StaleCard
            stale={stale}
            why={why}
            onUse={() => {
              if (stale.now !== null) replace({ from: stale.from, to: stale.to, text: stale.now })
            }}
            onKeep={() => {
              void put({ collection: 'keptNumber', id: null, changes: { field, number, written } })
              close()
            }}
            onShow={showing(incident, stale, (event) => {
              select(event)
              show('live')
            })}
            onClose={close}
          />
        ),
      }
    })
  }, [incident, field, text, facts, put, select, show])
}

function showing(
  incident: Incident,
  { event }: StaleNumber,
  go: (event: NonNullable<StaleNumber['event']>) => void,
): { readonly label: string; readonly go: () => void } | null {
  if (event === null) return null
  return { label: `Show ${incident.events.get(event)?.number ?? 'the event'}`, go: () => go(event) }
}
