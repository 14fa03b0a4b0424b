import type { RoomMark, RoomStrip } from '../../../shared/review/room.ts'
import { iconOf } from '../../../shared/timeline/icons.ts'
import { classNames } from '../../ui/classNames.ts'
import { Shape } from '../../ui/KindIcon.tsx'
import { kindColour } from '../../ui/kindColour.ts'
import styles from './RoomStripView.module.css'

/** A label is worth showing from about five letters on. */
const LEAST_ROOM = 0.055

const percent = (part: number): string => `${part * 100}%`

/** The whole incident in small, as far as it is known. A picture: the card says the same in words. */
export function RoomStripView({ strip }: { readonly strip: RoomStrip }) {
  const { ticks, lanes, known, current } = strip
  return (
    <div className={styles.strip} aria-hidden="true">
      <div className={styles.axis}>
        {ticks
          .filter(({ at }) => at < 0.95)
          .map(({ at, label }) => (
            <span key={at} style={{ left: percent(at) }}>
              {label}
            </span>
          ))}
      </div>
      {lanes.map(({ label, marks }) => (
        <div key={label} className={styles.lane}>
          <span className={styles.label}>{label}</span>
          <div className={styles.track}>
            {marks.map((mark) => (
              <Mark key={`${mark.from} ${mark.label}`} mark={mark} />
            ))}
          </div>
        </div>
      ))}
      <div className={styles.over}>
        {current === null ? null : <span className={styles.playhead} style={{ left: percent(current) }} />}
        {known === null ? null : (
          <>
            <span className={styles.fog} style={{ left: `calc(${percent(known.at)} + 16 * var(--u))` }}>
              {known.at < 0.85 ? 'Not known yet' : ''}
            </span>
            <span
              className={classNames(styles.words, known.at > 0.5 && styles.leftwards)}
              style={{ left: percent(known.at) }}
            >
              {known.words}
            </span>
          </>
        )}
      </div>
    </div>
  )
}

function Mark({ mark }: { readonly mark: RoomMark }) {
  const { kind, state, isMisleading, from, to, label, room, isCurrent } = mark
  const color = `var(${isMisleading ? '--k-note' : kindColour(kind)})`
  const width = percent(Math.max(0, room - 0.01))
  if (to > from) {
    return (
      <span
        className={classNames(styles.span, isMisleading && styles.misleading, isCurrent && styles.current)}
        style={{ left: percent(from), width: percent(to - from), color }}
      >
        {room < LEAST_ROOM ? null : <span className={styles.name}>{label}</span>}
      </span>
    )
  }
  return (
    <span className={styles.point} style={{ left: percent(from) }}>
      <span className={classNames(styles.icon, isCurrent && styles.current)} style={{ color }}>
        <Shape name={iconOf(kind, state)} size={18} />
      </span>
      {room < LEAST_ROOM ? null : (
        <span className={styles.beside} style={{ maxWidth: `calc(${width.replace('%', '')} * var(--track) / 100)` }}>
          {label}
        </span>
      )}
    </span>
  )
}
