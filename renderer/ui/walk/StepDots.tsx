import type { WalkProgress } from '../../../shared/review/walkProgress.ts'
import { classNames } from '../classNames.ts'
import styles from './StepDots.module.css'

/** More stand as a bar. */
const MOST_DOTS = 14

/** How far the walk has come, and what was agreed on the way. */
export function StepDots({ progress: { place, total, filter, dots } }: { readonly progress: WalkProgress }) {
  return (
    <div className={styles.place}>
      <span className={styles.count}>
        <b>{place}</b> of {total}
        {filter === 'all' ? '' : ` ${filter}`}
      </span>
      <span className={total > MOST_DOTS ? styles.segments : styles.dots} aria-hidden="true">
        {dots.map(({ key, verdict, isCurrent }) => (
          <i key={key} className={classNames(styles.dot, styles[verdict ?? 'open'], isCurrent && styles.current)} />
        ))}
      </span>
    </div>
  )
}
