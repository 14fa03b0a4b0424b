import { useLayoutEffect, useRef } from 'react'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import type { Evidence } from '../../../shared/incident/evidence.ts'
import { useApp, useIncident } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { EvidenceEditor } from '../../ui/EvidenceEditor.tsx'
import styles from './OpenThreads.module.css'

interface EvidenceBelowProps {
  readonly event: IncidentEvent
  readonly evidence: Evidence
  readonly onClose: () => void
}

/** The evidence of a hypothesis, opened under its card. */
export function EvidenceBelow({ event, evidence, onClose }: EvidenceBelowProps) {
  const incident = useIncident()
  const zone = useApp((app) => app.displayZone)
  const select = useApp((app) => app.select)
  const ask = useAsk()
  const part = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => part.current?.scrollIntoView({ block: 'nearest' }), [])
  if (incident === null) return null
  return (
    <div ref={part} className={styles.below}>
      <EvidenceEditor
        hypothesis={event}
        evidence={evidence}
        timeline={incident.timeline}
        zone={zone}
        startsAdding
        onLink={(id, relation) => void ask({ kind: 'linkEvidence', event: id, hypothesis: event.id, relation })}
        onOpen={select}
        onDone={onClose}
      />
    </div>
  )
}
