import { ClipboardCopy, FileOutput } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { FORMAT_FACTS } from '../../../shared/document/exportFormats.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { useExport } from '../../store/useExport.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { WordingButton } from '../../ui/prose/WordingButton.tsx'
import styles from './ExportBar.module.css'
import { FormatsButton } from './FormatsButton.tsx'
import { KnownAtPill } from './KnownAtPill.tsx'
import { MaskingBar } from './MaskingBar.tsx'
import { SavedNote } from './SavedNote.tsx'
import { TemplateChooser } from './templates/TemplateChooser.tsx'
import { useMaskPlan } from './useMaskPlan.ts'

export function ExportBar({ incident }: { readonly incident: Incident }) {
  const exporting = useApp((app) => app.exporting)
  const formats = useApp((app) => app.settings.exportFormats)
  const saveSettings = useApp((app) => app.saveSettings)
  const runCommand = useApp((app) => app.runCommand)
  const runExport = useExport()
  const isExporting = exporting !== null
  const canExport = !isExporting && formats.length > 0
  const exportButton = useRef<HTMLButtonElement>(null)
  const findings = useMaskPlan(incident)
  const start = () => void runExport(formats)
  useCommand('exportDocument', canExport ? start : null)
  useEffect(() => {
    if (!isExporting) return
    return () => {
      // "Cancel" is gone by now, and with it a focus that it had.
      if (document.activeElement === document.body) exportButton.current?.focus()
    }
  }, [isExporting])

  return (
    <div className={styles.bar}>
      <TemplateChooser incident={incident} />
      <WordingButton />
      <MaskingBar incident={incident} findings={findings} />
      <KnownAtPill />
      <span className={styles.spacer} />
      <SavedNote />
      {isExporting ? <ExportProgress /> : null}
      <IconButton label="Copy for a wiki" onPress={() => runCommand('copyForWiki')}>
        <ClipboardCopy aria-hidden />
      </IconButton>
      <FormatsButton formats={formats} onChange={(exportFormats) => void saveSettings({ exportFormats })} />
      <Button
        ref={exportButton}
        variant="primary"
        icon={<FileOutput aria-hidden />}
        isDisabled={formats.length === 0}
        isPending={isExporting}
        onPress={start}
      >
        Export
      </Button>
    </div>
  )
}

function ExportProgress() {
  const exporting = useApp((app) => app.exporting)
  const cancel = useApp((app) => app.cancelExport)
  const [isCancelled, setCancelled] = useState(false)
  if (exporting === null) return null
  const stop = () => {
    setCancelled(true)
    cancel()
  }
  const { done, total, writing } = exporting
  const doing = writing === null ? 'Exporting…' : `Writing ${FORMAT_FACTS[writing].label}…`
  return (
    <>
      <span className={styles.progress} role="status">
        {isCancelled ? 'Cancelling…' : doing}
        <ProgressBar label="Export" value={total === 0 || done === 0 ? null : done / total} />
      </span>
      <Button size="s" onPress={stop}>
        Cancel
      </Button>
    </>
  )
}
