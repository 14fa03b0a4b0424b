import { ChevronRight } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { BoardName } from '../../../shared/review/keptPlace.ts'
import { useApp } from '../../store/useApp.ts'
import styles from './DeskBoards.module.css'

interface DeskLinkProps {
  readonly board: BoardName
  readonly label: string
  readonly count: number
}

/** One line that opens a board. */
export function DeskLink({ board, label, count }: DeskLinkProps) {
  const showBoard = useApp((app) => app.showBoard)
  return (
    <AriaButton className={styles.link} onPress={() => showBoard(board)}>
      <ChevronRight aria-hidden />
      <span>{label}</span>
      <b>{count}</b>
    </AriaButton>
  )
}
