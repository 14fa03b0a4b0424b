import { Undo2 } from 'lucide-react'
import type { RecordOf } from '../../../shared/incident/records/collections.ts'
import type { ParkedEnd } from '../../../shared/incident/records/parkedItem.ts'
import { usePut } from '../../store/usePut.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './DeskBoards.module.css'

const END_WORDS: Readonly<Record<ParkedEnd, string>> = {
  actionIdea: 'action idea',
  openQuestion: 'open question',
  dropped: 'dropped',
}

/** What became of something that was parked. */
export function SettledRow({ item: { id, text, became, reason } }: { readonly item: RecordOf<'parkedItem'> }) {
  const put = usePut()
  if (became === null) return null
  return (
    <li className={styles.settled}>
      <span className={styles.text}>
        {text}
        <small>
          {END_WORDS[became]}
          {reason === '' ? '' : `: ${reason}`}
        </small>
      </span>
      <IconButton
        label={`Park again: ${text}`}
        size="s"
        onPress={() => void put({ collection: 'parkedItem', id, changes: { became: null, reason: '' } })}
      >
        <Undo2 aria-hidden />
      </IconButton>
    </li>
  )
}
