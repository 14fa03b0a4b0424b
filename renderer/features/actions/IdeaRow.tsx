import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { DeclinedIdea, Idea } from '../../../shared/review/ideas.ts'
import { weekday } from '../../../shared/time/calendarDate.ts'
import { useAsk } from '../../store/useAsk.ts'
import { usePut } from '../../store/usePut.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './ActionsStage.module.css'

interface IdeaRowProps {
  readonly idea: Idea
  /** It is being made an action. */
  readonly onMade: (idea: string) => void
}

/** An idea: once it has rested it becomes an action, or is declined with the reason. */
export function IdeaRow({ idea: { id, text, ripeOn, isRipe }, onMade }: IdeaRowProps) {
  const ask = useAsk()
  const put = usePut()
  const [isDeclining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const decline = () => {
    if (reason.trim() === '') return
    void put({ collection: 'ideaOutcome', id, changes: { outcome: 'declined', item: null, reason: reason.trim() } })
  }
  const make = () => {
    onMade(id)
    void ask({ kind: 'addActionItem', idea: id, item: { list: 'task', text, owner: '', due: '', state: 'open' } })
  }
  return (
    <li className={styles.idea}>
      <span className={styles.ideaText}>
        {text}
        {isRipe ? null : (
          <small>
            rests until {weekday(ripeOn)} {ripeOn}
          </small>
        )}
      </span>
      {isRipe ? (
        <>
          <Button size="s" aria-label={`Make an action: ${text}`} onPress={make}>
            Make an action
          </Button>
          <Button size="s" variant="quiet" aria-label={`Decline: ${text}`} onPress={() => setDeclining(true)}>
            Decline…
          </Button>
        </>
      ) : null}
      {isDeclining && isRipe ? (
        <span className={styles.reason}>
          <TextField
            label={`Why decline: ${text}`}
            hideLabel
            compact
            autoFocus
            placeholder="Why not? Enter declines it"
            value={reason}
            onChange={setReason}
            onKeyDown={(press) => {
              if (press.key === 'Enter') decline()
              if (press.key === 'Escape') setDeclining(false)
            }}
          />
        </span>
      ) : null}
    </li>
  )
}

/** An idea that was not taken up. */
export function DeclinedRow({ idea: { id, text, reason } }: { readonly idea: DeclinedIdea }) {
  const put = usePut()
  return (
    <li className={styles.idea}>
      <span className={styles.ideaText}>
        {text}
        <small>declined{reason === '' ? '' : `: ${reason}`}</small>
      </span>
      <IconButton
        label={`Consider again: ${text}`}
        size="s"
        onPress={() => void put({ collection: 'ideaOutcome', id, changes: { outcome: null, reason: '' } })}
      >
        <Undo2 aria-hidden />
      </IconButton>
    </li>
  )
}
