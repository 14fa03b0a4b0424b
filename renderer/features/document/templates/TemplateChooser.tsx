import { Check, ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { readTemplateText } from '../../../../shared/document/template/templateText.ts'
import { templateName } from '../../../../shared/document/templates/choice.ts'
import { PRESET_IDS, PRESETS } from '../../../../shared/document/templates/presets.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { useApp, useCommand } from '../../../store/useApp.ts'
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx'
import styles from './TemplateChooser.module.css'
import { TemplatesDialog } from './TemplatesDialog.tsx'
import { useTemplate } from './useTemplate.ts'

/** Which template lays the document out, and the way to all of them. */
export function TemplateChooser({ incident }: { readonly incident: Incident }) {
  const templates = useApp((app) => app.templates)
  const load = useApp((app) => app.loadTemplates)
  const [isOpen, setOpen] = useState(false)
  const take = useTemplate(incident)
  useCommand('openTemplates', () => setOpen(true))
  useEffect(() => void load(), [load])
  const current = templateName(incident)
  const entry = (id: string, text: string): MenuEntry => {
    const { name } = readTemplateText(text)
    return {
      kind: 'item',
      id,
      label: name || 'Template without a name',
      icon: <Check aria-hidden className={name === current ? styles.chosen : styles.other} />,
      ...(name === current ? { detail: 'in use' } : {}),
      onAction: () => void take(text),
    }
  }
  const own = templates.flatMap(({ id, text }) => (text === null ? [] : [entry(`own ${id}`, text)]))
  const entries: readonly MenuEntry[] = [
    ...PRESET_IDS.map((id) => entry(id, PRESETS[id])),
    ...(own.length === 0 ? [] : [{ kind: 'separator', id: 'own' } as const, ...own]),
    { kind: 'separator', id: 'all' },
    { kind: 'item', id: 'templates', label: 'Templates…', onAction: () => setOpen(true) },
  ]
  return (
    <>
      <Menu label="Template" entries={entries}>
        <Button className={styles.button}>
          <span className={styles.label}>Template</span>
          <b className={styles.name}>{current}</b>
          <ChevronDown aria-hidden className={styles.chevron} />
        </Button>
      </Menu>
      {isOpen ? <TemplatesDialog incident={incident} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
