import type { IncidentId } from '../../../../shared/ids.ts'
import { DURATION_LABELS } from '../../../../shared/incident/duration.ts'
import { durationMeaning } from '../../../../shared/incident/metricMeanings.ts'
import { medianWords, quartileWords, unknownWords } from '../../../../shared/numbers/numbersWords.ts'
import type { Spread } from '../../../../shared/numbers/spread.ts'
import { formatDuration } from '../../../../shared/time/format.ts'
import { Button } from '../../../ui/Button.tsx'
import { DotStrip } from './DotStrip.tsx'
import styles from './NumbersView.module.css'

interface SpreadRowProps {
  readonly spread: Spread
  readonly onOpen: (id: IncidentId) => void
}

/** One metric: what it means, median, quartiles and n in words, each incident as a dot, and the same as a list. */
export function SpreadRow({ spread, onOpen }: SpreadRowProps) {
  const label = DURATION_LABELS[spread.name]
  const median = medianWords(spread)
  const half = quartileWords(spread)
  const unknown = unknownWords(spread)
  const { points } = spread
  return (
    <section className={styles.metric} aria-label={label}>
      <div className={styles.what}>
        <h3>{label}</h3>
        <p>{durationMeaning(spread.name)}</p>
      </div>
      <div className={styles.figures}>
        <p className={median === null ? styles.none : styles.median}>
          {median === null ? 'not recorded' : points.length === 1 ? median : `median ${median}`}
        </p>
        {half === null ? null : <p>middle half {half}</p>}
        <p>
          n = {points.length}
          {unknown === '' ? '' : ` · ${unknown}`}
        </p>
      </div>
      <div className={styles.strip}>
        <DotStrip spread={spread} onOpen={onOpen} />
        {points.length === 0 ? null : (
          <details className={styles.each}>
            <summary>{points.length === 1 ? 'The one incident' : `Each of the ${points.length} incidents`}</summary>
            <ul>
              {points.map(({ id, title, ms, approximate }) => (
                <li key={id}>
                  <span className={styles.length}>{`${approximate ? '≈ ' : ''}${formatDuration(ms)}`}</span>
                  <Button variant="quiet" size="s" onPress={() => onOpen(id)}>
                    {title}
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  )
}
