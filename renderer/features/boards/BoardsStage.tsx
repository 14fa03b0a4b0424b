import { useRef } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { recordsOf } from '../../../shared/incident/records/recordsOf.ts'
import { assertNever } from '../../../shared/result.ts'
import type { BoardName } from '../../../shared/review/keptPlace.ts'
import { useApp } from '../../store/useApp.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { useKeptFocus } from '../../ui/useKeptFocus.ts'
import styles from './BoardsStage.module.css'
import { FactorsBoard } from './FactorsBoard.tsx'
import { LearningBoard } from './LearningBoard.tsx'
import { PathsBoard } from './PathsBoard.tsx'
import { QuestionsBoard } from './QuestionsBoard.tsx'

/** What the room collects, one board at a time. */
export function BoardsStage({ incident }: { readonly incident: Incident }) {
  const board = useApp((app) => app.board)
  const root = useRef<HTMLElement>(null)
  useKeptFocus(root)
  const show = useApp((app) => app.showBoard)
  const paths = incident.timeline.filter(({ kind, state }) => kind === 'hypothesis' && state === 'ruledOut').length
  const factors = incident.factors.filter(({ removed }) => !removed).length
  return (
    <div className={styles.stage}>
      <nav className={styles.head} aria-label="Boards">
        <SegmentedControl
          label="Board"
          segments={[
            { id: 'learning', label: `Learning ${recordsOf(incident, 'card').length}` },
            { id: 'paths', label: `Misleading paths ${paths}` },
            { id: 'factors', label: `Contributing factors ${factors}` },
            { id: 'questions', label: `Open questions ${recordsOf(incident, 'openQuestion').length}` },
          ]}
          value={board}
          onChange={show}
        />
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section ref={root} className={styles.board} aria-label={BOARD_NAMES[board]} tabIndex={0}>
        <Board board={board} incident={incident} />
      </section>
    </div>
  )
}

const BOARD_NAMES: Readonly<Record<BoardName, string>> = {
  learning: 'Learning board',
  paths: 'Misleading paths board',
  factors: 'Contributing factors',
  questions: 'Open questions',
}

function Board({ board, incident }: { readonly board: BoardName; readonly incident: Incident }) {
  switch (board) {
    case 'learning':
      return <LearningBoard incident={incident} />
    case 'paths':
      return <PathsBoard incident={incident} />
    case 'factors':
      return <FactorsBoard incident={incident} />
    case 'questions':
      return <QuestionsBoard incident={incident} />
    default:
      return assertNever(board)
  }
}
