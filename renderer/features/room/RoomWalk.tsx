import { CloudFog } from 'lucide-react'
import type { Peek } from '../../../shared/review/peekOf.ts'
import type { RoomStage } from '../../../shared/review/room.ts'
import { classNames } from '../../ui/classNames.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { VerdictMark } from '../../ui/walk/VerdictMark.tsx'
import { RoomCardView } from './RoomCardView.tsx'
import { RoomStripView } from './RoomStripView.tsx'
import styles from './RoomWalk.module.css'

/** The timeline, and one event of it in large. */
export function RoomWalk({ stage }: { readonly stage: Extract<RoomStage, { readonly kind: 'walk' }> }) {
  const { strip, before, card, next } = stage
  return (
    <>
      {strip === null ? null : <RoomStripView strip={strip} />}
      <div className={styles.stage}>
        <Edge peek={before} look={styles.before ?? ''} atEnd="The incident starts here" />
        {card === null ? <div className={styles.empty}>Nothing to look at yet</div> : <RoomCardView card={card} />}
        <Edge peek={next} look={styles.next ?? ''} atEnd="This is the last event" />
      </div>
    </>
  )
}

interface EdgeProps {
  readonly peek: Peek
  readonly look: string
  /** Where nothing is beside it. */
  readonly atEnd: string
}

function Edge({ peek, look, atEnd }: EdgeProps) {
  if (peek.kind === 'none') return <div className={look}>{atEnd}</div>
  if (peek.kind === 'fog') {
    return (
      <div className={classNames(look, styles.fogged)}>
        <span className={styles.time}>later</span>
        <CloudFog aria-hidden />
        <span>Next event is still in the fog</span>
      </div>
    )
  }
  return (
    <div className={look}>
      <span className={styles.time}>{peek.time}</span>
      <KindIcon kind={peek.eventKind} state={peek.state} size={28} />
      <span className={styles.text}>{peek.text}</span>
      {peek.verdict === null ? null : (
        <span className={styles.verdict}>
          <VerdictMark verdict={peek.verdict} />
        </span>
      )}
    </div>
  )
}
