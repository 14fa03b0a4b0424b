import type { CSSProperties } from 'react'
import type { RoomCard } from '../../../shared/review/room.ts'
import { classNames } from '../../ui/classNames.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { kindColour } from '../../ui/kindColour.ts'
import { EventTimesRow } from '../../ui/walk/EventTimesRow.tsx'
import { StepDots } from '../../ui/walk/StepDots.tsx'
import { VerdictMark } from '../../ui/walk/VerdictMark.tsx'
import styles from './RoomCardView.module.css'

/** Long texts in smaller type, so that a card never runs out of the screen. */
const sizeOf = ({ text }: RoomCard): string => {
  if (text.length > 420) return styles.small ?? ''
  return (text.length > 100 ? styles.middle : styles.large) ?? ''
}

/** One event, to be read from the back of a room. */
export function RoomCardView({ card }: { readonly card: RoomCard }) {
  const colour: CSSProperties = { color: `var(${kindColour(card.kind)})` }
  return (
    <article
      className={classNames(styles.card, card.isMisleading && styles.misleading)}
      aria-label={`Event ${card.progress.place} of ${card.progress.total}`}
    >
      <header className={styles.head}>
        <span className={styles.icon} style={colour}>
          <KindIcon kind={card.kind} state={card.state} size={48} plain />
        </span>
        <div className={styles.what}>
          <span className={styles.kind} style={colour}>
            {card.kindWords}
          </span>
          <span className={styles.when}>
            {card.when} <span>{card.zone}</span> <span className={styles.beside}>{card.beside.join(' · ')}</span>
          </span>
        </div>
        <div className={styles.progress}>
          {card.verdict === null ? null : <VerdictMark verdict={card.verdict} />}
          <StepDots progress={card.progress} />
        </div>
      </header>
      <div aria-live="polite">
        <h2 className={classNames(styles.text, sizeOf(card))}>{card.text}</h2>
        {card.people === '' ? null : <p className={styles.people}>{card.people}</p>}
      </div>
      {card.story.length === 0 ? null : (
        <dl className={styles.story}>
          {card.story.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {card.times === null ? null : (
        <div className={styles.times}>
          <EventTimesRow times={card.times} />
        </div>
      )}
    </article>
  )
}
