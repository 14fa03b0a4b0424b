import { useState } from 'react'
import { PRESETS } from '../../../../shared/document/templates/presets.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { useApp } from '../../../store/useApp.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { errorWords } from '../../../ui/errorWords.ts'
import { showToast } from '../../../ui/toastQueue.ts'
import { copyName, keyOf, renamed, type ShownTemplate, shownTemplates } from './shownTemplates.ts'
import { TemplateList } from './TemplateList.tsx'
import { TemplatePane } from './TemplatePane.tsx'
import styles from './TemplatesDialog.module.css'
import { useTemplate } from './useTemplate.ts'

interface TemplatesDialogProps {
  readonly incident: Incident
  readonly onClose: () => void
}

/** All templates: those that come with the app are looked at and copied, the user's own are written here. */
export function TemplatesDialog({ incident, onClose }: TemplatesDialogProps) {
  const kept = useApp((app) => app.templates)
  const saveTemplate = useApp((app) => app.saveTemplate)
  const removeTemplate = useApp((app) => app.removeTemplate)
  const pickTemplate = useApp((app) => app.pickTemplate)
  const exportTemplate = useApp((app) => app.exportTemplate)
  const take = useTemplate(incident)
  const shown = shownTemplates(kept)
  const [key, setKey] = useState('preset classic')
  const current = shown.find((one) => one.key === key) ?? shown.at(-1)

  const keep = async (file: string | null, text: string): Promise<boolean> => {
    const saved = await saveTemplate(file, text)
    if (!saved.ok) showToast({ tone: 'bad', ...words(errorWords(saved.error)) })
    else if (file === null) setKey(keyOf(saved.value.id))
    return saved.ok
  }
  const copy = (template: ShownTemplate, text: string) => {
    const name = copyName(
      template.name,
      shown.map((one) => one.name),
    )
    void keep(null, renamed(text, name))
  }
  const remove = async (template: ShownTemplate, text: string) => {
    if (template.file === null) return
    const removed = await removeTemplate(template.file)
    if (!removed.ok) {
      showToast({ tone: 'bad', ...words(errorWords(removed.error)) })
      return
    }
    setKey('preset classic')
    const file = template.file
    showToast({
      tone: 'info',
      title: `Deleted “${template.name}”`,
      detail: 'Incidents that are laid out by it keep its text.',
      action: { label: 'Undo', onPress: () => void keep(file, text) },
    })
  }
  const bringIn = async () => {
    const picked = await pickTemplate()
    if (!picked.ok) showToast({ tone: 'bad', ...words(errorWords(picked.error)) })
    else if (picked.value !== null) await keep(null, picked.value)
  }
  const bringOut = async (template: ShownTemplate, text: string) => {
    const written = await exportTemplate(template.name, text)
    if (!written.ok) showToast({ tone: 'bad', ...words(errorWords(written.error)) })
    else if (written.value !== null) showToast({ tone: 'ok', title: 'Exported the template', detail: written.value })
  }
  const use = async (text: string) => {
    if (await take(text)) onClose()
  }

  return (
    <Dialog
      title="Templates"
      isOpen
      broad
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={() => void bringIn()}>
            Import…
          </Button>
          <span className={styles.spacer} />
          <Button size="l" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <TemplateList templates={shown} current={current?.key ?? ''} onChoose={setKey} />
        {current === undefined ? null : (
          <TemplatePane
            key={current.key}
            incident={incident}
            template={current}
            start={current.text ?? PRESETS.classic}
            onSave={(text) => keep(current.file, text)}
            onUse={(text) => void use(text)}
            onCopy={(text) => copy(current, text)}
            onExport={(text) => void bringOut(current, text)}
            onRemove={(text) => void remove(current, text)}
          />
        )}
      </div>
    </Dialog>
  )
}

const words = ({ title, safe, place }: ReturnType<typeof errorWords>) => ({ title, detail: `${safe} ${place}`.trim() })
