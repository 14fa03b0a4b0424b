import type { IncidentId } from '../../../../shared/ids.ts'
import type { Spread } from '../../../../shared/numbers/spread.ts'
import { formatDuration } from '../../../../shared/time/format.ts'
import styles from './DotStrip.module.css'
import { asideSteps, placeOf, TICKS } from './dotPlaces.ts'

interface DotStripProps {
  readonly spread: Spread
  readonly onOpen: (id: IncidentId) => void
}

const HALF = 19
const MOST_ASIDE = 3
const STEP = 5

const percent = (part: number): string => `${part * 100}%`

/**
 * Every incident as a dot, with the median and the middle half. For the eye and the mouse: the list beside it says the
 * same, and is what the keyboard and a screen reader use.
 */
export function DotStrip({ spread, onOpen }: DotStripProps) {
  const { points, median, quartiles } = spread
  const aside = asideSteps(points.map(({ ms }) => ms))
  return (
    <svg className={styles.strip} height={HALF * 2} aria-hidden="true">
      {TICKS.map(({ ms }) => (
        <line key={ms} className={styles.tick} x1={percent(placeOf(ms))} x2={percent(placeOf(ms))} y1="0" y2="100%" />
      ))}
      {quartiles === null ? null : (
        <rect
          className={styles.half}
          x={percent(placeOf(quartiles[0]))}
          width={percent(placeOf(quartiles[1]) - placeOf(quartiles[0]))}
          y={HALF - 9}
          height={18}
          rx={3}
        />
      )}
      {median === null || points.length < 2 ? null : (
        <line
          className={styles.median}
          x1={percent(placeOf(median))}
          x2={percent(placeOf(median))}
          y1={HALF - 14}
          y2={HALF + 14}
        />
      )}
      {points.map(({ id, title, ms, approximate }, i) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list of the same incidents is what the keyboard uses
        <circle
          key={id}
          className={approximate ? styles.about : styles.dot}
          cx={percent(placeOf(ms))}
          cy={HALF + Math.max(-MOST_ASIDE, Math.min(MOST_ASIDE, aside[i] ?? 0)) * STEP}
          r={4}
          onClick={() => onOpen(id)}
        >
          <title>{`${title}: ${approximate ? '≈ ' : ''}${formatDuration(ms)}`}</title>
        </circle>
      ))}
    </svg>
  )
}

/** The lengths under all strips. */
export function StripAxis() {
  return (
    <div className={styles.axis} aria-hidden="true">
      {TICKS.map(({ ms, label }) => (
        <span key={ms} style={{ left: percent(placeOf(ms)) }}>
          {label}
        </span>
      ))}
    </div>
  )
}
