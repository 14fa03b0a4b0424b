import { useRef, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { CARD_COLUMN_WORDS, CARD_COLUMNS, type CardColumn } from '../../../shared/incident/records/card.ts'
import { type BoardCard, type CardOrder, learningBoardOf } from '../../../shared/review/learningBoard.ts'
import { usePut } from '../../store/usePut.ts'
import { classNames } from '../../ui/classNames.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import stage from '../../ui/stage/Stage.module.css'
import { AddLine } from '../../ui/written/AddLine.tsx'
import styles from './LearningBoard.module.css'
import { LearningCard } from './LearningCard.tsx'
import { ThemesBoard } from './ThemesBoard.tsx'
import { useCardFocus } from './useCardFocus.ts'

const ORDERS = [
  { id: 'made', label: 'As written' },
  { id: 'votes', label: 'By votes' },
] as const satisfies readonly { readonly id: CardOrder; readonly label: string }[]

/** What went well, was hard and was luck, in cards that the room votes on. */
export function LearningBoard({ incident }: { readonly incident: Incident }) {
  const put = usePut()
  const [order, setOrder] = useState<CardOrder>('made')
  const root = useRef<HTMLDivElement>(null)
  const board = learningBoardOf(incident, order)
  const focusCard = useCardFocus(root, board)

  const move = (card: BoardCard, by: -1 | 1) => {
    const to = CARD_COLUMNS[CARD_COLUMNS.indexOf(card.column) + by]
    if (to === undefined) return
    focusCard(card.id)
    void put({ collection: 'card', id: card.id, changes: { column: to } })
  }
  const remove = (card: BoardCard) => {
    const column = board[card.column]
    const place = column.findIndex(({ id }) => id === card.id)
    focusCard((column[place + 1] ?? column[place - 1])?.id ?? null)
    void put({ collection: 'card', id: card.id, changes: { removed: true } })
  }
  const go = (card: BoardCard, dx: -1 | 0 | 1, dy: -1 | 0 | 1) => {
    const columns = CARD_COLUMNS.map((name) => board[name])
    const x = CARD_COLUMNS.indexOf(card.column)
    const y = board[card.column].findIndex(({ id }) => id === card.id)
    const next = dx === 0 ? columns[x]?.[y + dy] : (columns[x + dx]?.[y] ?? columns[x + dx]?.at(-1))
    if (next !== undefined) focusCard(next.id)
  }

  return (
    <div ref={root} className={styles.learning}>
      <div className={styles.tools}>
        <SegmentedControl label="Order of the cards" segments={ORDERS} value={order} onChange={setOrder} />
        <span className={styles.keys}>
          On a card: <Kbd keys="V" boxed /> vote <Kbd keys="-" boxed /> take a vote back <Kbd keys="Alt+Left" boxed />{' '}
          <Kbd keys="Alt+Right" boxed /> move
        </span>
      </div>
      <div className={styles.columns}>
        {CARD_COLUMNS.map((column) => (
          <section key={column} className={styles.column} aria-label={CARD_COLUMN_WORDS[column]}>
            <h2 className={styles.title}>
              {CARD_COLUMN_WORDS[column]} <span>{board[column].length}</span>
            </h2>
            <AddLine
              field={`card.new.${column}`}
              label={ADD_LABELS[column]}
              wording={{ incident, kind: 'note' }}
              onAdd={(text) => put({ collection: 'card', id: null, changes: { column, text } })}
            />
            <ul className={classNames(stage.list, styles.cards)}>
              {board[column].map((card) => (
                <LearningCard
                  key={card.id}
                  card={card}
                  incident={incident}
                  onGo={(dx, dy) => go(card, dx, dy)}
                  onMove={(by) => move(card, by)}
                  onRemove={() => remove(card)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <ThemesBoard incident={incident} />
    </div>
  )
}

const ADD_LABELS: Readonly<Record<CardColumn, string>> = {
  well: 'What went well?',
  hard: 'What was hard?',
  lucky: 'Where were we lucky?',
}
