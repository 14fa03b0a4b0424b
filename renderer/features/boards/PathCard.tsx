import { pathCost } from '../../../shared/incident/costWords.ts'
import type { EventFields, IncidentEvent } from '../../../shared/incident/event.ts'
import type { Evidence } from '../../../shared/incident/evidence.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { MisleadingPath } from '../../../shared/incident/misleadingPaths.ts'
import { lagSentence, type PathLag, pathLagOf } from '../../../shared/review/pathLag.ts'
import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { EvidenceEditor } from '../../ui/EvidenceEditor.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { WordingField } from '../../ui/prose/WordingField.tsx'
import { EventChip } from './EventLinkField.tsx'
import styles from './PathCard.module.css'

interface PathCardProps {
  readonly path: MisleadingPath
  readonly event: IncidentEvent
  readonly evidence: Evidence
  readonly incident: Incident
}

const QUESTIONS = [
  { field: 'text', label: 'What it looked like' },
  { field: 'whyItLookedRight', label: 'Why it was reasonable' },
  { field: 'reason', label: 'What disproved it' },
  { field: 'soonerBy', label: 'What would have shown it sooner' },
] as const satisfies readonly { readonly field: keyof EventFields; readonly label: string }[]

/** One misleading path, to be completed in place. */
export function PathCard({ path, event, evidence, incident }: PathCardProps) {
  const ask = useAsk()
  const zone = useApp((app) => app.displayZone)
  const walkTo = useApp((app) => app.walkTo)
  const name = path.number ?? 'This path'
  return (
    <article className={styles.path} aria-label={`Misleading path ${name}`}>
      <header className={styles.head}>
        <KindIcon kind="hypothesis" state="ruledOut" size={20} />
        <h3 className={styles.name}>{name}</h3>
        <span className={styles.people}>
          {event.people.length === 0 ? '' : `pursued by ${event.people.join(', ')}`}
        </span>
        <span className={styles.cost}>{pathCost(path)}</span>
      </header>
      <div className={styles.questions}>
        {QUESTIONS.map(({ field, label }) => (
          <WordingField
            key={field}
            incident={incident}
            kind="note"
            isPlain
            field={`${event.id}.${field}`}
            label={label}
            placeholder="Not recorded"
            value={event[field]}
            onSave={(text) => {
              if (field === 'text' && text.trim() === '') return
              void ask({ kind: 'amendEvent', event: event.id, changes: { [field]: text.trim() } })
            }}
            rows={2}
          />
        ))}
      </div>
      <LagLine lag={pathLagOf(incident, event.id)} path={path} incident={incident} />
      <EvidenceEditor
        hypothesis={event}
        evidence={evidence}
        timeline={incident.timeline}
        zone={zone}
        onLink={(linked, relation) => void ask({ kind: 'linkEvidence', event: linked, hypothesis: event.id, relation })}
        onOpen={walkTo}
      />
    </article>
  )
}

interface LagLineProps {
  readonly lag: PathLag
  readonly path: MisleadingPath
  readonly incident: Incident
}

/** How long the truth was already there, drawn along the path: hatched to the clue, solid from there to the turn. */
function LagLine({ lag, path, incident }: LagLineProps) {
  const clue = lag.kind === 'measured' ? incident.events.get(lag.clue) : undefined
  const whole = lag.kind === 'measured' ? lag.turn - path.start : 0
  return (
    <div className={styles.lag}>
      {lag.kind === 'measured' && path.precision !== 'orderOnly' && whole > 0 ? (
        <div className={styles.bar} aria-hidden="true">
          <span className={styles.known} style={{ width: `${(lag.lagMs / whole) * 100}%` }} />
        </div>
      ) : null}
      <span className={lag.kind === 'measured' ? styles.sentence : styles.unknown}>{lagSentence(lag)}</span>
      {clue === undefined ? null : <EventChip event={clue} />}
      {lag.kind === 'measured' && lag.unseenMs !== null ? (
        <span className={styles.unknown}>It was there {glanceDuration(lag.unseenMs)} before anybody saw it.</span>
      ) : null}
    </div>
  )
}
