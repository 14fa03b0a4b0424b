import type { EventTimes, LaterMoment } from '../../../shared/review/eventTimes.ts'
import { classNames } from '../classNames.ts'
import styles from './EventTimesRow.module.css'

/** When it happened, when it was known, when it was written down; and what it cost, if it misled. */
export function EventTimesRow({ times: { happened, known, logged, spent } }: { readonly times: EventTimes }) {
  return (
    <div className={styles.times}>
      <div className={styles.moment}>
        <span>Happened</span>
        <b>{happened}</b>
      </div>
      {known === null ? null : <Later label="Known" moment={known} word="unseen" />}
      {logged === null ? null : <Later label="Logged" moment={logged} />}
      {spent === null ? null : (
        <div className={styles.spent}>
          <span>{spent.label}</span>
          <b>{spent.length}</b>
          {spent.notes.map((words) => (
            <span key={words} className={styles.share}>
              {words}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}

interface LaterProps {
  readonly label: string
  readonly moment: LaterMoment
  /** What the time before it was. */
  readonly word?: string
}

function Later({ label, moment: { time, date, lag }, word = '' }: LaterProps) {
  return (
    <>
      {lag === '' ? null : (
        <div className={classNames(styles.lag, word !== '' && styles.unseen)}>{`${lag} ${word}`.trim()}</div>
      )}
      <div className={styles.moment}>
        <span>{label}</span>
        <b>{time}</b>
        {date === '' ? null : <span>{date}</span>}
      </div>
    </>
  )
}
