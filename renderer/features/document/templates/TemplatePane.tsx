import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { faultWords, type TemplateFault } from '../../../../shared/document/template/fault.ts'
import { readTemplate } from '../../../../shared/document/template/readTemplate.ts'
import { readTemplateText } from '../../../../shared/document/template/templateText.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { useSavedText } from '../../../store/useSavedText.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { Preview } from '../Preview.tsx'
import { notShownBy } from './notShownBy.ts'
import { renamed, type ShownTemplate } from './shownTemplates.ts'
import { TemplateHelp } from './TemplateHelp.tsx'
import styles from './TemplatesDialog.module.css'

interface TemplatePaneProps {
  readonly incident: Incident
  readonly template: ShownTemplate
  /** What stands in the text until somebody writes. */
  readonly start: string
  readonly onSave: (text: string) => Promise<boolean>
  readonly onUse: (text: string) => void
  readonly onCopy: (text: string) => void
  readonly onExport: (text: string) => void
  readonly onRemove: (text: string) => void
}

/** One template: its text, what is wrong with it, and the open incident laid out by it. */
export function TemplatePane({ incident, template, start, ...on }: TemplatePaneProps) {
  const isOwn = template.file !== null && template.text !== null
  const { text, onChange, onBlur } = useSavedText(`template.${template.key}`, start, (next) => void on.onSave(next))
  const read = readTemplate(text)
  const [good, setGood] = useState(start)
  if (read.ok && good !== text) setGood(text)
  const shown = useDeferredValue(good)
  const notShown = useMemo(() => notShownBy(shown, incident), [shown, incident])
  if (template.text === null) {
    return (
      <Pane>
        <p className={styles.note}>
          The file of this template cannot be read. It is left as it is; delete it, or put a good copy in its place.
        </p>
        <Actions>
          <Button onPress={() => on.onRemove('')}>Delete</Button>
        </Actions>
      </Pane>
    )
  }
  return (
    <Pane>
      <Actions>
        {isOwn ? (
          <TextField
            label="Name of the template"
            hideLabel
            value={readTemplateText(text).name}
            onChange={(name) => onChange(renamed(text, name))}
            onBlur={onBlur}
          />
        ) : (
          <strong className={styles.name}>{template.name}</strong>
        )}
        <Button onPress={() => on.onCopy(text)}>Copy</Button>
        <Button onPress={() => on.onExport(text)}>Export…</Button>
        {isOwn ? <Button onPress={() => on.onRemove(text)}>Delete</Button> : null}
        <Button variant="primary" isDisabled={!read.ok} onPress={() => on.onUse(text)}>
          Use for this incident
        </Button>
      </Actions>
      <div className={styles.halves}>
        <div className={styles.text}>
          <Check faults={read.ok ? [] : read.error} />
          {notShown === '' ? null : (
            <p role="status" className={styles.note}>
              {notShown}
            </p>
          )}
          <div className={styles.scroll}>
            <TextArea
              label="Template text"
              hideLabel
              mono
              isReadOnly={!isOwn}
              value={text}
              onChange={onChange}
              onBlur={onBlur}
              rows={16}
              isInvalid={!read.ok}
            />
            <p className={styles.note}>
              {isOwn ? 'Saved as you type, on this computer.' : 'Comes with the app. Copy it to change it.'}
            </p>
            <TemplateHelp />
          </div>
        </div>
        <div className={styles.paper}>
          <Preview incident={incident} section="title" template={{ text: good }} />
        </div>
      </div>
    </Pane>
  )
}

/** What is wrong, above what scrolls so that it stays in sight. */
function Check({ faults }: { readonly faults: readonly TemplateFault[] }) {
  return (
    <p role="status" className={faults.length === 0 ? styles.fine : styles.faults}>
      {faults.length === 0 ? 'Every line can be read.' : faults.slice(0, 3).map(faultWords).join(' ')}
    </p>
  )
}

const Pane = ({ children }: { readonly children: ReactNode }) => <div className={styles.pane}>{children}</div>

const Actions = ({ children }: { readonly children: ReactNode }) => <div className={styles.tools}>{children}</div>
