import type { Piece } from '../../../shared/document/parts.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { DocumentFacts } from './DocumentFacts.tsx'
import styles from './Editor.module.css'
import { FactorFields } from './FactorFields.tsx'
import { Improvements } from './Improvements.tsx'
import { ProseField } from './ProseField.tsx'
import { ReportedValues } from './ReportedValues.tsx'
import { RootCause } from './RootCause.tsx'
import { Tasks } from './Tasks.tsx'
import { TextFieldOf } from './TextFieldOf.tsx'
import { TitleField } from './TitleField.tsx'

interface SectionFieldsProps {
  readonly incident: Incident
  readonly piece: Extract<Piece, { kind: 'section' }>
}

/** What people write into a section: its own fields, then its text. */
export function SectionFields({ incident, piece }: SectionFieldsProps) {
  const { key, title, prompt } = piece
  const prose =
    prompt === null ? null : (
      <ProseField
        incident={incident}
        field={key}
        label={title === '' ? 'Text' : title}
        prompt={prompt}
        isAside={!piece.checks.some(([, missing]) => missing.endsWith('not written'))}
      />
    )
  switch (key) {
    case 'title':
      return (
        <>
          <TitleField incident={incident} />
          <DocumentFacts incident={incident} />
        </>
      )
    case 'figure':
      return <p className={styles.note}>The timeline as a picture, to be seen in the preview.</p>
    case 'keyFacts':
      return <ReportedValues incident={incident} />
    case 'issueSummary':
      return (
        <>
          <ReportedValues incident={incident} />
          <TextFieldOf incident={incident} field="impact" />
          <RootCause incident={incident} />
        </>
      )
    case 'impact':
    case 'conclusion':
    case 'resolutionDetails':
      return <TextFieldOf incident={incident} field={key} />
    case 'explanation':
      return (
        <>
          <TextFieldOf incident={incident} field="explanation" />
          <FactorFields incident={incident} />
        </>
      )
    case 'rootCause':
      return (
        <>
          <RootCause incident={incident} />
          {prose}
        </>
      )
    case 'factors':
      return (
        <>
          <RootCause incident={incident} />
          <FactorFields incident={incident} />
          {prose}
        </>
      )
    case 'improvements':
      return <Improvements incident={incident} />
    case 'tasks':
      return <Tasks incident={incident} />
    case 'actionItems':
      return (
        <>
          {prose}
          <Improvements incident={incident} />
          <Tasks incident={incident} />
        </>
      )
    default:
      return prose
  }
}
