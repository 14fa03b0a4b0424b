import type { StripScale } from '../../../shared/review/strip.ts'
import { formatMinute } from '../../../shared/time/format.ts'
import type { Instant, ZoneId } from '../../../shared/time/instant.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import styles from './Scrubber.module.css'

interface ScrubberProps {
  readonly scale: StripScale
  /** Null without fog: then everything is known. */
  readonly knownUntil: Instant | null
  readonly zone: ZoneId
  readonly onScrub: (to: Instant) => void
}

/** How finely the scrubber moves: parts of its length. */
const PARTS = 500

const within = (place: number): number => Math.max(0, Math.min(1, place))

/** Replays the incident by when things became known. */
export function Scrubber({ scale, knownUntil, zone, onScrub }: ScrubberProps) {
  const place = knownUntil === null ? 1 : within(scale.placeOf(knownUntil))
  const words =
    knownUntil === null
      ? 'all that is known now'
      : `what we knew at ${formatMinute(knownUntil, zone)} ${zoneLabel(zone, knownUntil)}`
  return (
    <div className={styles.scrubber}>
      <span className={styles.label} aria-hidden="true">
        Known at
      </span>
      <div className={styles.track}>
        <input
          type="range"
          className={styles.range}
          aria-label="Known at"
          aria-valuetext={words}
          min={0}
          max={PARTS}
          value={Math.round(place * PARTS)}
          onChange={({ target }) => onScrub(scale.timeAt(Number(target.value) / PARTS))}
        />
        <span className={styles.line} aria-hidden="true">
          <span className={styles.done} style={{ width: `${place * 100}%` }} />
        </span>
        <span
          className={styles.pill}
          style={{ left: `clamp(90px, ${place * 100}%, calc(100% - 90px))` }}
          aria-hidden="true"
        >
          {words}
        </span>
      </div>
    </div>
  )
}
