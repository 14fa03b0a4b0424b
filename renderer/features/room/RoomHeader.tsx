import { leftOf } from '../../../shared/review/meetingClock.ts'
import type { RoomTimer, RoomView } from '../../../shared/review/room.ts'
import { MINUTE, millis } from '../../../shared/time/instant.ts'
import { minuteClock } from '../../../shared/time/minuteClock.ts'
import { useNow } from '../../clock.ts'
import { BrandMark } from '../../ui/BrandMark.tsx'
import { classNames } from '../../ui/classNames.ts'
import styles from './RoomHeader.module.css'

/** The incident's name, and what is left of the block that is on. */
export function RoomHeader({ view }: { readonly view: RoomView }) {
  const { title, severity, hands, timer } = view
  return (
    <header className={styles.header}>
      <span className={styles.mark}>
        <BrandMark />
      </span>
      <h1 className={styles.title}>{title}</h1>
      {severity === null ? null : (
        <span
          className={classNames(
            styles.severity,
            severity.rank === 0 && styles.first,
            severity.rank === 1 && styles.second,
          )}
        >
          {severity.name}
        </span>
      )}
      <span className={styles.spacer} />
      {hands === null ? null : (
        <span className={styles.hands} role="status">
          {hands.question} <b>{hands.count}</b>
          {hands.of === 0 ? null : ` of ${hands.of}`}
        </span>
      )}
      {timer === null ? null : <Timer timer={timer} />}
    </header>
  )
}

function Timer({ timer }: { readonly timer: RoomTimer }) {
  const moment = useNow(1_000)
  const spent = millis(timer.spent + (timer.runs ? Math.max(0, moment - timer.asOf) : 0))
  const { isOver, length } = leftOf({ planned: timer.planned, spent })
  const word = `${timer.runs ? '' : 'paused, '}${isOver ? 'over' : 'left of'} ${isOver ? '' : `${Math.round(timer.planned / MINUTE)} min`}`
  return (
    <>
      <span className={styles.block}>
        <b>{timer.block}</b>
        <span>{word.trim()}</span>
      </span>
      <span className={styles.clock} role="timer" aria-label={`${timer.block}, ${word.trim()}`}>
        {isOver ? '+' : ''}
        {minuteClock(length)}
      </span>
      <span className={styles.bar} aria-hidden="true">
        <span
          className={classNames(styles.used, isOver && styles.over)}
          style={{ width: `${Math.min(100, (spent / Math.max(1, timer.planned)) * 100)}%` }}
        />
      </span>
    </>
  )
}
