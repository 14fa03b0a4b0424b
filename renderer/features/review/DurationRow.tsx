import { MessageSquareQuote } from 'lucide-react'
import type { Duration, ReportableName } from '../../../shared/incident/duration.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { durationMeaning } from '../../../shared/incident/metricMeanings.ts'
import { differingReports } from '../../../shared/incident/reported.ts'
import { useApp } from '../../store/useApp.ts'
import { durationFigure } from '../../ui/durationWords.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { ReportedPopover } from '../../ui/reported/ReportedPopover.tsx'
import { FigureView } from './FigureView.tsx'
import keyFacts from './KeyFacts.module.css'
import styles from './MilestoneRow.module.css'

interface DurationRowProps {
  readonly incident: Incident
  readonly duration: Duration
  /** The name under which reports state it; null for what no report states. */
  readonly reportedAs: ReportableName | null
}

/** A length with its two ends, and what reports state where that differs; what they state can be set here. */
export function DurationRow({ incident, duration, reportedAs }: DurationRowProps) {
  const canWrite = useApp(({ session }) => session.status === 'open' && session.readOnly === null)
  const { name, label, definition, ms, inferred } = duration
  const reports = differingReports(incident, reportedAs, ms).map((report) => `reported: ${report}`)
  const title = `Set the reported ${label.toLowerCase()}`
  return (
    <div className={keyFacts.row}>
      <dt title={durationMeaning(name)}>
        {label}
        <small>{definition}</small>
      </dt>
      <FigureView
        figure={durationFigure(duration)}
        note={[...(inferred ? ['inferred'] : []), ...reports].join('; ')}
        action={
          canWrite && reportedAs !== null ? (
            <ReportedPopover incident={incident} metrics={[reportedAs]} title={title}>
              <span className={styles.pencil}>
                <IconButton size="s" label={title}>
                  <MessageSquareQuote aria-hidden />
                </IconButton>
              </span>
            </ReportedPopover>
          ) : null
        }
      />
    </div>
  )
}
