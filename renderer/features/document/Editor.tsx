import { type ReactNode, type RefObject, useId, useMemo } from 'react'
import { composeDocument } from '../../../shared/document/composeDocument.ts'
import type { Incident, IncidentFields } from '../../../shared/incident/incident.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { HandWritten } from '../../ui/written/HandWritten.tsx'
import styles from './Editor.module.css'
import { FactorFields } from './FactorFields.tsx'
import { Improvements } from './Improvements.tsx'
import { LogBlocks } from './LogBlocks.tsx'
import { RootCause } from './RootCause.tsx'
import { SECTION_LABELS, type SectionId } from './sections.ts'
import { Tasks } from './Tasks.tsx'
import { TitleField } from './TitleField.tsx'

interface EditorProps {
  readonly ref: RefObject<HTMLElement | null>
  readonly incident: Incident
  readonly onSection: (section: SectionId) => void
}

/** What people write, in the order of the document, between the parts that the log writes. */
export function Editor({ ref, incident, onSection }: EditorProps) {
  const ask = useAsk()
  const minute = useNow(60_000)
  const appVersion = useApp((app) => app.boot?.version ?? '')
  const { blocks } = useMemo(
    () => composeDocument(incident, { template: 'classic', now: minute, head: null, appVersion }),
    [incident, minute, appVersion],
  )
  const metrics = useMemo(() => metricsOf(incident, minute), [incident, minute])
  const save = (field: keyof IncidentFields) => (text: string) =>
    void ask({ kind: 'amendIncident', changes: { [field]: text } })
  const section = (id: SectionId, children: ReactNode) => (
    <Section id={id} onSection={onSection}>
      {children}
    </Section>
  )
  return (
    <section ref={ref} className={styles.editor} aria-label="Document text" data-region="">
      {section('title', <TitleField incident={incident} />)}
      {section(
        'summary',
        <>
          <LogBlocks blocks={blocks} metrics={metrics} section="summary" />
          <HandWritten
            field="incident.impact"
            label="Impact"
            value={incident.impact}
            onSave={save('impact')}
            placeholder="Who was affected, how, and how many"
          />
          <RootCause incident={incident} />
        </>,
      )}
      {section('timeline', <LogBlocks blocks={blocks} metrics={metrics} section="timeline" />)}
      {section(
        'cause',
        <>
          <HandWritten
            field="incident.explanation"
            label="Explanation"
            value={incident.explanation}
            onSave={save('explanation')}
            placeholder="How the root cause led to what users saw"
            rows={4}
          />
          <FactorFields incident={incident} />
          <HandWritten
            field="incident.resolutionDetails"
            label="Resolution details"
            value={incident.resolutionDetails}
            onSave={save('resolutionDetails')}
            placeholder="What ended it, and why that worked"
            rows={4}
          />
        </>,
      )}
      {section(
        'measures',
        <>
          <Improvements incident={incident} />
          <Tasks incident={incident} />
        </>,
      )}
      {section(
        'conclusion',
        <HandWritten
          field="incident.conclusion"
          label="Conclusion"
          hideLabel
          value={incident.conclusion}
          onSave={save('conclusion')}
          placeholder="What we take from it"
          rows={4}
        />,
      )}
      <p className={styles.note}>Saved as you type. Data never overwrites what is written by hand.</p>
    </section>
  )
}

interface SectionProps {
  readonly id: SectionId
  readonly onSection: (section: SectionId) => void
  readonly children: ReactNode
}

function Section({ id, onSection, children }: SectionProps) {
  const heading = useId()
  return (
    <section data-section={id} aria-labelledby={heading} className={styles.section} onFocus={() => onSection(id)}>
      <h2 id={heading} className={styles.heading}>
        {SECTION_LABELS[id]}
      </h2>
      {children}
    </section>
  )
}
