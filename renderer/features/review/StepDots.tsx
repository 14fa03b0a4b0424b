import type { Incident } from '../../../shared/incident/incident.ts'
import { verdictOn } from '../../../shared/review/agreement.ts'
import type { Walk } from '../../store/useWalk.ts'
import { classNames } from '../../ui/classNames.ts'
import styles from './StepDots.module.css'

/** More stand as a bar. */
const MOST_DOTS = 14
/** More would be a line of dust: then only those around the step. */
const MOST_SEGMENTS = 60

interface StepDotsProps {
  readonly incident: Incident
  readonly walk: Walk
}

/** How far the walk has come, and what was agreed on the way. */
export function StepDots({ incident, walk: { steps, place, filter } }: StepDotsProps) {
  const from = Math.max(0, Math.min(place - MOST_SEGMENTS / 2, steps.length - MOST_SEGMENTS))
  const shown = steps.slice(from, from + MOST_SEGMENTS)
  const here = steps[place]?.key
  return (
    <div className={styles.place}>
      <span className={styles.count}>
        <b>{place + 1}</b> of {steps.length}
        {filter === 'all' ? '' : ` ${filter}`}
      </span>
      <span className={steps.length > MOST_DOTS ? styles.segments : styles.dots} aria-hidden="true">
        {shown.map(({ key, event }) => {
          const verdict = verdictOn(incident, event) ?? 'open'
          return <i key={key} className={classNames(styles.dot, styles[verdict], key === here && styles.current)} />
        })}
      </span>
    </div>
  )
}
