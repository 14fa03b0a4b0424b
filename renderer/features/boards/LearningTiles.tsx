import { useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { flushSync } from 'react-dom'
import type { Incident } from '../../../shared/incident/incident.ts'
import { CARD_COLUMN_WORDS, CARD_COLUMNS, type CardColumn } from '../../../shared/incident/records/card.ts'
import { learningBoardOf } from '../../../shared/review/learningBoard.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { usePut } from '../../store/usePut.ts'
import { useWalk } from '../../store/useWalk.ts'
import { Button } from '../../ui/Button.tsx'
import { focusLineIn } from '../../ui/prose/WordingLine.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { useKeptFocus } from '../../ui/useKeptFocus.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { AddLine } from '../../ui/written/AddLine.tsx'
import styles from './DeskBoards.module.css'

const COLUMNS = CARD_COLUMNS.map((id) => ({ id, label: CARD_COLUMN_WORDS[id] }))

/** How many cards lie in each column, and a line for one more, about the event that is talked about. */
export function LearningTiles({ incident }: { readonly incident: Incident }) {
  const put = usePut()
  const showBoard = useApp((app) => app.showBoard)
  const { event } = useWalk(incident)
  const [column, setColumn] = useState<CardColumn | null>(null)
  const root = useRef<HTMLElement>(null)
  const columns = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  useKeptFocus(root)
  const board = learningBoardOf(incident)
  const total = CARD_COLUMNS.reduce((sum, name) => sum + board[name].length, 0)
  const open = (name: CardColumn) => {
    // The next key is typed already: the line must be there to hear it.
    flushSync(() => setColumn(name))
    focusLineIn(line.current)
  }
  useCommand('addCard', () => open(column ?? 'well'))
  return (
    <section ref={root} className={styles.part} aria-label="Learning board">
      <header className={styles.head}>
        <h2>Learning board</h2>
        <Button size="s" variant="quiet" onPress={() => showBoard('learning')}>
          {total === 1 ? '1 card' : `${total} cards`}
        </Button>
      </header>
      {column === null ? (
        <div className={styles.tiles}>
          {CARD_COLUMNS.map((name) => (
            <AriaButton key={name} className={styles.tile} onPress={() => open(name)}>
              <b>{board[name].length}</b> {CARD_COLUMN_WORDS[name]}
              <VisuallyHidden>, add a card</VisuallyHidden>
            </AriaButton>
          ))}
        </div>
      ) : (
        <>
          <div ref={columns}>
            <SegmentedControl label="Column of the card" segments={COLUMNS} value={column} onChange={setColumn} />
          </div>
          <div ref={line}>
            <AddLine
              field="card.new"
              beside={columns}
              label={`Add to “${CARD_COLUMN_WORDS[column].toLowerCase()}”`}
              wording={{ incident, kind: 'note' }}
              onAdd={(text) =>
                put({ collection: 'card', id: null, changes: { column, text, event: event?.id ?? null } })
              }
            />
          </div>
          <span>
            <Button size="s" variant="quiet" onPress={() => setColumn(null)}>
              Done
            </Button>
          </span>
        </>
      )}
    </section>
  )
}
