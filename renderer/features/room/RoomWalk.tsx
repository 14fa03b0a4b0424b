import type { RoomStage } from '../../../shared/review/room.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { RoomCardView } from './RoomCardView.tsx'
import { RoomStripView } from './RoomStripView.tsx'
import styles from './RoomWalk.module.css'

const NEXT_WORDS = {
  none: 'This is the last event',
  fog: 'The next event is still in the fog',
  later: 'The next event follows',
} as const

/** The timeline, and one event of it in large. */
export function RoomWalk({ stage }: { readonly stage: Extract<RoomStage, { readonly kind: 'walk' }> }) {
  const { strip, before, card, next } = stage
  return (
    <>
      {strip === null ? null : <RoomStripView strip={strip} />}
      <div className={styles.stage}>
        <div className={styles.before}>
          {before === null ? (
            <span>The incident starts here</span>
          ) : (
            <>
              <span className={styles.time}>{before.time}</span>
              <KindIcon kind={before.kind} state={before.state} size={28} />
              <span className={styles.text}>{before.text}</span>
            </>
          )}
        </div>
        {card === null ? <div className={styles.empty}>Nothing to look at yet</div> : <RoomCardView card={card} />}
        <div className={styles.next}>
          <span className={styles.time}>later</span>
          <span>{NEXT_WORDS[next]}</span>
        </div>
      </div>
    </>
  )
}
