import { VisuallyHidden } from 'react-aria-components'
import { assertNever } from '../../../shared/result.ts'
import type { RoomColumn, RoomStage } from '../../../shared/review/room.ts'
import { RoomFactors } from './RoomFactors.tsx'
import styles from './RoomPages.module.css'
import { RoomPaths } from './RoomPaths.tsx'
import { RoomQuestions } from './RoomQuestions.tsx'

type Page = Exclude<RoomStage, { readonly kind: 'walk' }>

/** The blocks beside the walk: one page each, to be read from the back. */
export function RoomPages({ stage }: { readonly stage: Page }) {
  switch (stage.kind) {
    case 'opening':
      return (
        <div className={styles.page}>
          <h2>We are here to learn</h2>
          <div className={styles.two}>
            <ol className={styles.rules}>
              {stage.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ol>
            {stage.agenda.length === 0 ? null : (
              <ul className={styles.agenda} aria-label="Agenda">
                {stage.agenda.map(({ name, minutes }) => (
                  <li key={name}>
                    <span>{name}</span>
                    <b>{minutes} min</b>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </div>
      )
    case 'summary':
      return (
        <div className={styles.page}>
          <h2>What happened, in short</h2>
          {stage.impact === '' ? null : <p className={styles.text}>{stage.impact}</p>}
          <dl className={styles.facts}>
            {stage.facts.map(({ label, value, note }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
                <dd className={styles.note}>{note}</dd>
              </div>
            ))}
          </dl>
        </div>
      )
    case 'check':
      return (
        <div className={styles.page}>
          <h2>Is it complete and correct?</h2>
          <p className={styles.big}>Does anything differ from your view? Is anything missing?</p>
          <dl className={styles.facts}>
            <Count label="Agreed" count={stage.agreed} of={stage.total} />
            <Count label="Disputed" count={stage.disputed} of={stage.total} />
            <Count label="Not talked about" count={stage.total - stage.agreed - stage.disputed} of={stage.total} />
          </dl>
        </div>
      )
    case 'learning':
      return (
        <div className={styles.page}>
          <div className={styles.columns}>
            {stage.columns.map((column) => (
              <Column key={column.title} column={column} />
            ))}
          </div>
        </div>
      )
    case 'paths':
      return <RoomPaths paths={stage.paths} />
    case 'factors':
      return <RoomFactors factors={stage.factors} />
    case 'questions':
      return <RoomQuestions questions={stage.questions} />
    case 'next':
      return (
        <div className={styles.page}>
          <h2>Next steps</h2>
          {stage.items.length === 0 ? (
            <p className={styles.big}>Who takes the ideas on, and when do we decide?</p>
          ) : (
            <ol className={styles.rules}>
              {stage.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ol>
          )}
        </div>
      )
    case 'break':
      return (
        <div className={styles.centre}>
          <h2>A break</h2>
        </div>
      )
    default:
      return assertNever(stage)
  }
}

function Count({ label, count, of }: { readonly label: string; readonly count: number; readonly of: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{count}</dd>
      <dd className={styles.note}>of {of} events</dd>
    </div>
  )
}

function Column({ column }: { readonly column: RoomColumn }) {
  return (
    <section aria-label={column.title}>
      <h2>{column.title}</h2>
      {column.cards.length === 0 ? <p className={styles.none}>Nothing yet</p> : null}
      <ul>
        {column.cards.map(({ text, votes }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two cards may say the same
          <li key={`${place} ${text}`}>
            <span>{text}</span>
            {votes === 0 ? null : (
              <b>
                {votes}
                <VisuallyHidden> {votes === 1 ? 'vote' : 'votes'}</VisuallyHidden>
              </b>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
