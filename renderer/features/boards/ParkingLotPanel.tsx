import { Lock, LockOpen } from 'lucide-react'
import { useRef } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { LOT, parkingLotOf } from '../../../shared/review/parkingLotOf.ts'
import { useCommand } from '../../store/useApp.ts'
import { usePut } from '../../store/usePut.ts'
import { useWalk } from '../../store/useWalk.ts'
import { Button } from '../../ui/Button.tsx'
import { focusLineIn } from '../../ui/prose/WordingLine.tsx'
import stage from '../../ui/stage/Stage.module.css'
import { useKeptFocus } from '../../ui/useKeptFocus.ts'
import { AddLine } from '../../ui/written/AddLine.tsx'
import styles from './DeskBoards.module.css'
import { ParkedRow } from './ParkedRow.tsx'
import { SettledRow } from './SettledRow.tsx'

/** What waits until the timeline is agreed, and what becomes of it then. */
export function ParkingLotPanel({ incident }: { readonly incident: Incident }) {
  const put = usePut()
  const root = useRef<HTMLElement>(null)
  const line = useRef<HTMLDivElement>(null)
  useKeptFocus(root)
  const { event } = useWalk(incident)
  const { waiting, settled, agreed, total, isOpen, openedEarly } = parkingLotOf(incident)
  const setOpen = (opened: boolean) => void put({ collection: 'parkingLot', id: LOT, changes: { opened } })
  useCommand('parkIdea', () => focusLineIn(line.current))
  return (
    <section ref={root} className={styles.part} aria-label="Parking lot">
      <header className={styles.head}>
        <h2>Parking lot</h2>
        <span>{waiting.length}</span>
      </header>
      <ul className={stage.parted}>
        {waiting.map((item) => (
          <ParkedRow key={item.id} item={item} isOpen={isOpen} />
        ))}
      </ul>
      <div ref={line}>
        <AddLine
          field="parkedItem.new"
          label="Park an idea, a fix or a question"
          wording={{ incident, kind: 'note' }}
          onAdd={(text) =>
            put({
              collection: 'parkedItem',
              id: null,
              changes: { text, kind: text.endsWith('?') ? 'question' : 'idea', event: event?.id ?? null },
            })
          }
        />
      </div>
      <p className={styles.lock}>
        {isOpen ? <LockOpen aria-hidden /> : <Lock aria-hidden />}
        {lockWords(isOpen, openedEarly, agreed, total)}
        {isOpen && !openedEarly ? null : (
          <Button size="s" variant="quiet" onPress={() => setOpen(!isOpen)}>
            {isOpen ? 'Lock again' : 'Open now'}
          </Button>
        )}
      </p>
      {settled.length === 0 ? null : (
        <ul className={stage.parted} aria-label="No longer parked">
          {settled.map((item) => (
            <SettledRow key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  )
}

function lockWords(isOpen: boolean, openedEarly: boolean, agreed: number, total: number): string {
  if (!isOpen) return `Opens when the timeline is agreed: ${agreed} of ${total}`
  if (openedEarly) return `Opened early, with ${agreed} of ${total} agreed`
  return total === 0 ? 'Open' : 'Open: the timeline is agreed'
}
