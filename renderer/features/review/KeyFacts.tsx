import { useMemo } from 'react'
import { type Incident, MILESTONES } from '../../../shared/incident/incident.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { useNow } from '../../clock.ts'
import { Panel } from '../../ui/Panel.tsx'
import { DurationList } from './DurationList.tsx'
import styles from './KeyFacts.module.css'
import { MilestoneRow } from './MilestoneRow.tsx'
import { MisleadingLedger } from './MisleadingLedger.tsx'

/** The milestones, the durations with their two ends, what misled, and what the log does not say. */
export function KeyFacts({ incident }: { readonly incident: Incident }) {
  const minute = useNow(60_000)
  const metrics = useMemo(() => metricsOf(incident, minute), [incident, minute])
  const { milestones, durations, misleadingPaths, misleadingShare, gaps } = metrics
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <aside className={styles.facts} aria-label="Key facts" data-region="" data-selectable tabIndex={0}>
      <div className={styles.columns}>
        <div className={styles.group}>
          <Panel title="Milestones">
            <dl className={styles.list}>
              {MILESTONES.map((milestone) => (
                <MilestoneRow
                  key={milestone}
                  incident={incident}
                  milestone={milestone}
                  point={milestones[milestone].point}
                />
              ))}
            </dl>
          </Panel>
        </div>
        <div className={styles.group}>
          <DurationList incident={incident} metrics={metrics} />
        </div>
        {misleadingPaths.length === 0 ? null : (
          <div className={styles.group}>
            <MisleadingLedger paths={misleadingPaths} total={durations.misleadingPaths} share={misleadingShare} />
          </div>
        )}
        {gaps.length === 0 ? null : (
          <div className={styles.group}>
            <Panel title="What the log does not say">
              <ul className={styles.gaps}>
                {gaps.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Panel>
          </div>
        )}
      </div>
    </aside>
  )
}
