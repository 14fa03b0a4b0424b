import { lengthWords } from '../../../shared/document/lengths.ts'
import { pathCost } from '../../../shared/incident/costWords.ts'
import { hasClockTime } from '../../../shared/incident/hasClockTime.ts'
import type { Metrics } from '../../../shared/incident/metrics.ts'
import { addedLength, type MisleadingPath } from '../../../shared/incident/misleadingPaths.ts'
import { formatDuration, formatMinute } from '../../../shared/time/format.ts'
import { UTC } from '../../../shared/time/instant.ts'
import blockStyles from './BlockView.module.css'
import { Source } from './BlockView.tsx'
import styles from './PathsBlock.module.css'

/** The misleading paths with their cost. Times are in UTC, as the document prints them. */
export function PathsBlock({ metrics }: { readonly metrics: Metrics }) {
  const together = metrics.durations.misleadingPaths
  const added = addedLength(metrics.misleadingPaths)
  return (
    <div className={blockStyles.data}>
      <Source caption="Paths in order of start" />
      <ul className={styles.paths}>
        {metrics.misleadingPaths.map((path) => (
          <li key={path.event} className={styles.path}>
            <span className={styles.hatch} aria-hidden="true" />
            <b>{path.number}</b>
            <span className={styles.what}>{path.text}</span>
            <span className={styles.when}>{whenWords(path)}</span>
            <span className={styles.cost}>{pathCost(path)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.sum}>
        <span>
          On the clock between detection and mitigation, overlaps counted once
          {added === together.ms ? '' : `. Added up: ${together.approximate ? '≈ ' : ''}${formatDuration(added)}`}
        </span>
        <b>{lengthWords(together) ?? 'not known'}</b>
      </p>
    </div>
  )
}

function whenWords(path: MisleadingPath): string {
  if (!hasClockTime(path)) return path.precision === 'day' ? 'day only' : 'time not known'
  const sign = path.precision === 'exact' ? '' : '≈ '
  const end = path.end === null ? 'end not known' : formatMinute(path.end, UTC)
  return `${sign}${formatMinute(path.start, UTC)} – ${end}`
}
