import { ANCHOR_WORDS, ANCHORS } from '../../../shared/incident/declaration.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { anchorOf, keyDurations } from '../../../shared/incident/keyDurations.ts'
import type { Metrics } from '../../../shared/incident/metrics.ts'
import { METRIC_CHOICE } from '../../../shared/incident/records/metricChoice.ts'
import { formatDuration } from '../../../shared/time/format.ts'
import { useApp } from '../../store/useApp.ts'
import { usePut } from '../../store/usePut.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Select } from '../../ui/Select.tsx'
import { DurationRow } from './DurationRow.tsx'
import { FigureView } from './FigureView.tsx'
import styles from './KeyFacts.module.css'

interface DurationListProps {
  readonly incident: Incident
  readonly metrics: Metrics
}

/** The durations with their two ends, what they are counted from, and the other numbers of the incident. */
export function DurationList({ incident, metrics }: DurationListProps) {
  const canWrite = useApp(({ session }) => session.status === 'open' && session.readOnly === null)
  const put = usePut()
  const { severities, handOvers } = metrics
  return (
    <Panel
      title="Durations"
      note={
        <Select
          label="Mitigation and resolution counted from"
          hideLabel
          compact
          isDisabled={!canWrite}
          options={ANCHORS.map((id) => ({ id, label: `From ${ANCHOR_WORDS[id]}` }))}
          value={anchorOf(incident)}
          onChange={(countedFrom) =>
            void put({ collection: 'metricChoice', id: METRIC_CHOICE, changes: { countedFrom } })
          }
        />
      }
    >
      <dl className={styles.list}>
        {keyDurations(incident, metrics)
          .filter(({ name }) => name !== 'misleadingPaths')
          .map(({ name, reportedAs }) => (
            <DurationRow key={name} incident={incident} duration={metrics.durations[name]} reportedAs={reportedAs} />
          ))}
        {severities.length < 2
          ? null
          : severities.map(({ severity, ms }) => (
              <Row
                key={severity}
                label={severity === null ? 'Time without a severity' : `Time in ${severity}`}
                means="of the active time"
                text={formatDuration(ms)}
              />
            ))}
        {handOvers === 0 ? null : (
          <Row label="Hand-overs" means="a role went to another person" text={String(handOvers)} />
        )}
      </dl>
    </Panel>
  )
}

interface RowProps {
  readonly label: string
  readonly means: string
  readonly text: string
}

function Row({ label, means, text }: RowProps) {
  return (
    <div className={styles.row}>
      <dt>
        {label}
        <small>{means}</small>
      </dt>
      <FigureView figure={{ sign: '', text, isKnown: true }} note="" />
    </div>
  )
}
