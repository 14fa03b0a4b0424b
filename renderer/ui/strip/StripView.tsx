import { CloudFog } from 'lucide-react'
import type { EventId } from '../../../shared/ids.ts'
import type { Strip } from '../../../shared/review/strip.ts'
import type { ZoneId } from '../../../shared/time/instant.ts'
import { axisLabel } from '../axisLabels.ts'
import { StripMarkView } from './StripMarkView.tsx'
import styles from './StripView.module.css'
import { type ShownMark, shownMarks } from './shownMarks.ts'

interface StripViewProps {
  readonly strip: Strip
  readonly current: EventId | null
  readonly zone: ZoneId
  /** Of the part that is drawn to scale, in pixels. */
  readonly width: number
}

/** Fog narrower than this says nothing. */
const FOG_WORDS_PX = 130

const percent = (place: number): string => `${place * 100}%`

/** The incident in small, with fog over what was not known yet. A picture: the steps say the same. */
export function StripView({ strip, current, zone, width }: StripViewProps) {
  const { lanes, bands, ticks, clocksChange, cuts, fog } = strip
  const shown = shownMarks(strip, width, current)
  const ofLane = (lane: string): readonly ShownMark[] => shown.filter(({ mark }) => mark.lane === lane)
  return (
    <div className={styles.strip} aria-hidden="true">
      <div className={styles.axis}>
        {ticks
          .filter(({ place }) => place >= 0 && place < 0.95)
          .map((tick) => (
            <span key={tick.at} className={styles.tick} style={{ left: percent(tick.place) }}>
              {axisLabel(tick, zone, clocksChange)}
            </span>
          ))}
      </div>
      <div className={styles.lanes}>
        {lanes.map((lane) => (
          <div key={lane.id} className={styles.lane}>
            <span className={styles.label}>{lane.label}</span>
            <div className={styles.track}>
              {ofLane(lane.id).map((one) => (
                <StripMarkView key={one.mark.event} shown={one} isCurrent={one.mark.event === current} />
              ))}
            </div>
          </div>
        ))}
        <div className={styles.ground}>
          {bands.map(({ start, end }) => (
            <span
              key={start}
              className={styles.band}
              style={{ left: percent(Math.max(0, start)), right: percent(1 - Math.min(1, end)) }}
            />
          ))}
          {cuts.map(({ start, end }) => (
            <span key={start} className={styles.cut} style={{ left: percent(start), width: percent(end - start) }} />
          ))}
        </div>
        {fog === null ? null : (
          <div className={styles.over}>
            <span className={styles.fog} style={{ left: percent(fog) }}>
              {(1 - fog) * width < FOG_WORDS_PX ? null : (
                <span className={styles.unknown}>
                  <CloudFog aria-hidden /> Not known yet
                </span>
              )}
            </span>
            <span className={styles.playhead} style={{ left: percent(fog) }} />
          </div>
        )}
      </div>
    </div>
  )
}
