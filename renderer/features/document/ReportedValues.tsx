import { MessageSquareQuote, Plus } from 'lucide-react'
import { DURATION_LABELS, REPORTABLE } from '../../../shared/incident/duration.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { keyDurations } from '../../../shared/incident/keyDurations.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { differingReports, reportedWords, reportsOf } from '../../../shared/incident/reported.ts'
import { useNow } from '../../clock.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ReportedPopover } from '../../ui/reported/ReportedPopover.tsx'
import styles from './ReportedValues.module.css'

/** What reports state for the lengths of the record: printed beside the computed one where the two differ [M23]. */
export function ReportedValues({ incident }: { readonly incident: Incident }) {
  const metrics = metricsOf(incident, useNow(60_000))
  const stated = keyDurations(incident, metrics).flatMap(({ name, reportedAs }) =>
    reportedAs !== null && reportsOf(incident, reportedAs).length > 0 ? [{ name, metric: reportedAs }] : [],
  )
  const [first, ...rest] = REPORTABLE.filter((one) => stated.every(({ metric }) => metric !== one))
  return (
    <section className={styles.reported} aria-label="Reported values">
      {stated.map(({ name, metric }) => {
        const label = DURATION_LABELS[metric]
        const title = `Set the reported ${label.toLowerCase()}`
        const isPrinted = differingReports(incident, metric, metrics.durations[name].ms).length > 0
        return (
          <div key={metric} className={styles.value}>
            <span>{label}</span>
            <span className={styles.words}>
              reported: <b>{reportsOf(incident, metric).map(reportedWords).join('; ')}</b>
              {isPrinted ? null : <small>as computed, so it is not printed</small>}
            </span>
            <ReportedPopover incident={incident} metrics={[metric]} title={title}>
              <IconButton size="s" label={title}>
                <MessageSquareQuote aria-hidden />
              </IconButton>
            </ReportedPopover>
          </div>
        )
      })}
      {first === undefined ? null : (
        <ReportedPopover incident={incident} metrics={[first, ...rest]} title="What a report states">
          <Button size="s" variant="quiet" icon={<Plus aria-hidden />}>
            What a report states for a length…
          </Button>
        </ReportedPopover>
      )}
    </section>
  )
}
