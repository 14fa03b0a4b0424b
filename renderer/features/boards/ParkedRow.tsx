import { Lock, X } from 'lucide-react'
import { useState } from 'react'
import type { RecordOf } from '../../../shared/incident/records/collections.ts'
import { PARKED_KIND_WORDS, PARKED_KINDS } from '../../../shared/incident/records/parkedItem.ts'
import { usePut } from '../../store/usePut.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './DeskBoards.module.css'

const KINDS = PARKED_KINDS.map((id) => ({ id, label: PARKED_KIND_WORDS[id] }))

interface ParkedRowProps {
  readonly item: RecordOf<'parkedItem'>
  readonly isOpen: boolean
}

/** Something parked: readable always, and once the lot is open it can become something. */
export function ParkedRow({ item: { id, text, kind, event }, isOpen }: ParkedRowProps) {
  const put = usePut()
  const [isDropping, setDropping] = useState(false)
  const [reason, setReason] = useState('')
  const drop = () => {
    if (reason.trim() === '') return
    void put({ collection: 'parkedItem', id, changes: { became: 'dropped', reason: reason.trim() } })
  }
  return (
    <li className={styles.parked}>
      {isOpen ? null : <Lock aria-label="locked" />}
      <span className={styles.text}>{text}</span>
      <Select
        label={`What is parked: ${text}`}
        hideLabel
        compact
        options={KINDS}
        value={kind}
        onChange={(next) => void put({ collection: 'parkedItem', id, changes: { kind: next } })}
      />
      <IconButton
        label={`Take off the parking lot: ${text}`}
        size="s"
        onPress={() => void put({ collection: 'parkedItem', id, changes: { removed: true } })}
      >
        <X aria-hidden />
      </IconButton>
      {isOpen && !isDropping ? (
        <span className={styles.ends}>
          <Button
            size="s"
            aria-label={`Make an action idea: ${text}`}
            onPress={() => void put({ collection: 'parkedItem', id, changes: { became: 'actionIdea' } })}
          >
            Action idea
          </Button>
          <Button
            size="s"
            aria-label={`Make an open question: ${text}`}
            onPress={() =>
              void put(
                { collection: 'parkedItem', id, changes: { became: 'openQuestion' } },
                { collection: 'openQuestion', id: null, changes: { text, event } },
              )
            }
          >
            Open question
          </Button>
          <Button size="s" variant="quiet" aria-label={`Drop: ${text}`} onPress={() => setDropping(true)}>
            Drop…
          </Button>
        </span>
      ) : null}
      {isDropping ? (
        <span className={styles.ends}>
          <TextField
            label={`Why drop: ${text}`}
            hideLabel
            compact
            autoFocus
            placeholder="Why not? Enter drops it"
            value={reason}
            onChange={setReason}
            onKeyDown={(press) => {
              if (press.key === 'Enter') drop()
              if (press.key === 'Escape') setDropping(false)
            }}
          />
        </span>
      ) : null}
    </li>
  )
}
