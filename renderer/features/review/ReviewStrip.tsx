import { useMemo } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { axisTicks } from '../../../shared/timeline/axisTicks.ts'
import { iconOf } from '../../../shared/timeline/icons.ts'
import type { TimelineItem } from '../../../shared/timeline/model.ts'
import { timelineOf } from '../../../shared/timeline/timelineOf.ts'
import { useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import { Shape } from '../../ui/KindIcon.tsx'
import { kindColour } from '../../ui/kindColour.ts'
import styles from './ReviewStrip.module.css'

interface ReviewStripProps {
  readonly incident: Incident
  readonly current: EventId | null
}

/** The whole incident in small, with the step one stands on. A picture: the list of steps says the same. */
export function ReviewStrip({ incident, current }: ReviewStripProps) {
  const zone = useApp((app) => app.displayZone)
  const minute = useNow(60_000)
  const { lanes, items, extent } = useMemo(() => timelineOf(incident, minute), [incident, minute])
  if (extent === null || extent.end <= extent.start) return null
  const { start, end } = extent
  const percent = (at: Instant) => `${((at - start) / (end - start)) * 100}%`
  const standing = items.find(({ id }) => id === current)
  return (
    <div className={styles.strip} aria-hidden="true">
      <div className={styles.axis}>
        {axisTicks(start, end, zone)
          // A label at the very end would run out of the picture.
          .filter(({ at }) => at - start < (end - start) * 0.94)
          .map(({ at, label }) => (
            <span key={at} className={styles.tick} style={{ left: percent(at) }}>
              {label}
            </span>
          ))}
      </div>
      {lanes.map((lane) => (
        <div key={lane.id} className={styles.lane}>
          <span className={styles.label}>{lane.label}</span>
          <div className={styles.track}>
            {items
              .filter((item) => item.lane === lane.id)
              .map((item) => (
                <Mark key={item.id} item={item} percent={percent} isCurrent={item.id === current} />
              ))}
          </div>
        </div>
      ))}
      {standing === undefined ? null : (
        <div className={styles.playhead}>
          <span style={{ left: percent(standing.start) }} />
        </div>
      )}
    </div>
  )
}

interface MarkProps {
  readonly item: TimelineItem
  readonly percent: (at: Instant) => string
  readonly isCurrent: boolean
}

function Mark({ item, percent, isCurrent }: MarkProps) {
  const colour = `var(${item.misleading ? '--k-note' : kindColour(item.kind)})`
  const look = classNames(
    item.shape === 'span' ? styles.span : styles.point,
    item.misleading && styles.misleading,
    isCurrent && styles.current,
  )
  const place = { left: percent(item.start), color: colour }
  if (item.shape === 'span') {
    return <span className={look} style={{ ...place, right: `calc(100% - ${percent(item.end)})` }} />
  }
  return (
    <span className={look} style={place}>
      <Shape name={iconOf(item.kind, item.state)} size={9} />
    </span>
  )
}
