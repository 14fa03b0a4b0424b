import type { RoomStrip } from '../../../shared/review/room.ts'
import { StripView } from '../../ui/strip/StripView.tsx'
import { useWidth } from '../../ui/useWidth.ts'
import styles from './RoomStripView.module.css'
import { useRoomZoom } from './useRoomZoom.ts'

/** Of the names of the lanes, in pixels of a desk; as in the style sheet. */
const LABEL_PX = 112
/** Of the words of what was known when, on either side of their place. */
const HALF_WORDS_PX = 96

/** The timeline as the facilitator has it, magnified. A picture: the card says the same in words. */
export function RoomStripView({ strip: { drawn, zone, current, known } }: { readonly strip: RoomStrip }) {
  const zoom = useRoomZoom()
  const [box, width] = useWidth<HTMLDivElement>()
  const place = known?.at ?? 1
  return (
    <div className={styles.strip}>
      <div ref={box}>
        <div className={styles.magnified}>
          <StripView strip={drawn} current={current} zone={zone} width={Math.max(0, width / zoom - LABEL_PX)} />
          <div className={styles.known} aria-hidden="true">
            <span className={styles.label}>Known at</span>
            <div className={styles.track}>
              <span className={styles.line}>
                <span className={styles.done} style={{ width: `${place * 100}%` }} />
              </span>
              <span
                className={styles.pill}
                style={{ left: `clamp(${HALF_WORDS_PX}px, ${place * 100}%, calc(100% - ${HALF_WORDS_PX}px))` }}
              >
                {known?.words ?? 'all that is known now'}
              </span>
            </div>
          </div>
        </div>
      </div>
    </div>
  )
}
