import { Shape } from '../../ui/KindIcon.tsx'
import styles from './SamplePicture.module.css'

const IMPACT = [
  [14.5, 54.4, 'degraded'],
  [68.9, 30.8, 'down'],
] as const
const MISLEADING = [
  [2.9, 45],
  [50.7, 9.4],
  [62.3, 5.8],
  [70.3, 7.2],
] as const
const POINTS = [
  [2.9, 'detection'],
  [39.9, 'detection'],
  [46.4, 'action'],
  [68.8, 'escalation'],
  [74.6, 'communication'],
  [94.9, 'resolution'],
] as const

/** The sample's timeline in miniature. Decoration. */
export function SamplePicture() {
  return (
    <span className={styles.picture} aria-hidden="true">
      <span className={styles.lane}>
        {IMPACT.map(([left, width, look]) => (
          <span key={left} className={styles[look]} style={{ left: `${left}%`, width: `${width}%` }} />
        ))}
      </span>
      <span className={styles.lane}>
        {MISLEADING.map(([left, width]) => (
          <span key={left} className={styles.misleading} style={{ left: `${left}%`, width: `${width}%` }} />
        ))}
      </span>
      <span className={styles.lane}>
        {POINTS.map(([left, kind]) => (
          <span
            key={left}
            className={styles.point}
            style={{ left: `${left}%`, color: `var(--k-${kind})`, borderColor: `var(--k-${kind})` }}
          >
            <Shape name={kind} size={10} />
          </span>
        ))}
      </span>
    </span>
  )
}
