import { Clock } from 'lucide-react'
import { Meter } from 'react-aria-components'
import type { Incident } from '../../../shared/incident/incident.ts'
import { type BlockTime, leftOf, type Meeting, neighbourBlock } from '../../../shared/review/meetingClock.ts'
import { paceOf, paceWords } from '../../../shared/review/pace.ts'
import { formatDuration } from '../../../shared/time/format.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { minuteClock } from '../../../shared/time/minuteClock.ts'
import type { MeetingDeeds } from '../../store/useMeeting.ts'
import { useWalk } from '../../store/useWalk.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import styles from './BlockTimer.module.css'

interface BlockTimerProps {
  readonly incident: Incident
  readonly meeting: Meeting
  readonly time: BlockTime
  readonly deeds: MeetingDeeds
}

/** The block that is on: what is left of its time, and what can be done about it. */
export function BlockTimer({ incident, meeting, time, deeds }: BlockTimerProps) {
  const { steps, place } = useWalk(incident)
  const { isOver, length } = leftOf(time)
  const isPaused = meeting.state === 'paused'
  const pace = time.block.shows === 'walk' ? paceOf(meeting, Math.max(0, place), steps.length) : null
  const following = neighbourBlock(meeting, 1)
  return (
    <div className={styles.now} aria-current="step">
      <div className={styles.head}>
        <Clock aria-hidden />
        <span className={styles.name}>{time.block.name}</span>
        <span className={styles.planned}>{Math.round(time.planned / MINUTE)}</span>
      </div>
      <div className={styles.time} role="timer" aria-label={`${time.block.name}, time ${isOver ? 'over' : 'left'}`}>
        <span className={styles.clock}>
          {isOver ? '+' : ''}
          {minuteClock(length)}
        </span>
        <span className={styles.word}>{isPaused ? 'paused' : isOver ? 'over' : 'left'}</span>
      </div>
      <Meter
        aria-label="Time used"
        className={styles.bar}
        value={Math.min(time.spent, time.planned)}
        maxValue={Math.max(1, time.planned)}
        valueLabel={formatDuration(time.spent)}
      >
        {({ percentage }) => (
          <span className={classNames(styles.used, isOver && styles.over)} style={{ width: `${percentage}%` }} />
        )}
      </Meter>
      <p className={styles.pace} aria-live="off">
        {isOver ? 'Over the plan. Take more time, or move on.' : pace === null ? '' : paceWords(pace)}
      </p>
      <div className={styles.deeds}>
        <Button size="s" onPress={deeds.pauseOrResume}>
          {isPaused ? 'Go on' : 'Pause'}
        </Button>
        <Button size="s" onPress={() => deeds.extend(5)}>
          + 5 min
        </Button>
        <Button size="s" onPress={deeds.next}>
          {following === null ? 'End' : 'Next'}
        </Button>
      </div>
    </div>
  )
}
