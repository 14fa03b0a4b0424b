import { ArrowLeft, ArrowRight, Minus, ThumbsUp, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { Incident } from '../../../shared/incident/incident.ts'
import { CARD_COLUMN_WORDS, CARD_COLUMNS } from '../../../shared/incident/records/card.ts'
import type { BoardCard } from '../../../shared/review/learningBoard.ts'
import { usePut } from '../../store/usePut.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { WordingField } from '../../ui/prose/WordingField.tsx'
import { EventLinkField } from './EventLinkField.tsx'
import styles from './LearningCard.module.css'

interface LearningCardProps {
  readonly card: BoardCard
  readonly incident: Incident
  readonly onGo: (dx: -1 | 0 | 1, dy: -1 | 0 | 1) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One card. Its first control is the vote, which hears the keys of the card. */
export function LearningCard({ card, incident, onGo, onMove, onRemove }: LearningCardProps) {
  const put = usePut()
  const { id, text, votes, lastVote, column } = card
  const save = (next: string) =>
    next.trim() === '' ? onRemove() : void put({ collection: 'card', id, changes: { text: next.trim() } })
  const vote = () => void put({ collection: 'vote', id: null, changes: { card: id } })
  const unvote = () => {
    if (lastVote !== null) void put({ collection: 'vote', id: lastVote, changes: { removed: true } })
  }
  const place = CARD_COLUMNS.indexOf(column)
  const [left, right] = [CARD_COLUMNS[place - 1], CARD_COLUMNS[place + 1]]
  const keys: Readonly<Record<string, () => void>> = {
    v: vote,
    '+': vote,
    '-': unvote,
    Delete: onRemove,
    ArrowUp: () => onGo(0, -1),
    ArrowDown: () => onGo(0, 1),
    ArrowLeft: () => onGo(-1, 0),
    ArrowRight: () => onGo(1, 0),
    'Alt+ArrowLeft': () => onMove(-1),
    'Alt+ArrowRight': () => onMove(1),
  }
  return (
    <li className={styles.card} data-card={id}>
      <AriaButton
        className={styles.vote}
        aria-label={`Vote for “${text}”: ${votes} ${votes === 1 ? 'vote' : 'votes'}`}
        onPress={vote}
        onKeyDown={(press) => {
          const name = `${press.altKey ? 'Alt+' : ''}${press.key.length === 1 ? press.key.toLowerCase() : press.key}`
          const act = press.ctrlKey || press.metaKey ? undefined : keys[name]
          if (act === undefined) return press.continuePropagation()
          press.preventDefault()
          act()
        }}
      >
        <ThumbsUp aria-hidden />
        <b>{votes}</b>
      </AriaButton>
      <div className={styles.text}>
        <WordingField
          incident={incident}
          kind="note"
          field={`card.${id}`}
          label={`Card: ${text}`}
          hideLabel
          isPlain
          rows={1}
          value={text}
          onSave={save}
        />
      </div>
      <div className={styles.tools}>
        <EventLinkField
          label={`Card: ${text}`}
          event={card.event}
          incident={incident}
          onLink={(event) => void put({ collection: 'card', id, changes: { event } })}
        />
        <span className={styles.acts}>
          {votes === 0 ? null : (
            <IconButton
              label={`Take a vote back: ${text}`}
              size="s"
              onPress={({ target }) => {
                // The last one takes this button along: its card keeps the focus.
                if (votes === 1) target.closest('[data-card]')?.querySelector('button')?.focus()
                unvote()
              }}
            >
              <Minus aria-hidden />
            </IconButton>
          )}
          {left === undefined ? null : (
            <IconButton
              label={`Move to ${CARD_COLUMN_WORDS[left].toLowerCase()}: ${text}`}
              size="s"
              onPress={() => onMove(-1)}
            >
              <ArrowLeft aria-hidden />
            </IconButton>
          )}
          {right === undefined ? null : (
            <IconButton
              label={`Move to ${CARD_COLUMN_WORDS[right].toLowerCase()}: ${text}`}
              size="s"
              onPress={() => onMove(1)}
            >
              <ArrowRight aria-hidden />
            </IconButton>
          )}
          <IconButton label={`Remove card: ${text}`} size="s" onPress={onRemove}>
            <X aria-hidden />
          </IconButton>
        </span>
      </div>
    </li>
  )
}
