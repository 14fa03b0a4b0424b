import { FileOutput } from 'lucide-react'
import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { EXPORT_FORMATS, type ExportFormat, FORMAT_FACTS } from '../../../shared/document/exportFormats.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { WordingButton } from '../../ui/prose/WordingButton.tsx'
import styles from './ExportBar.module.css'
import { SavedNote } from './SavedNote.tsx'
import { useExport } from './useExport.ts'

export function ExportBar() {
  const exporting = useApp((app) => app.exporting)
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['md', 'html', 'pdf'])
  const runExport = useExport()
  const canExport = exporting === null && formats.length > 0
  const start = () => void runExport(formats)
  useCommand('exportDocument', canExport ? start : null)

  return (
    <div className={styles.bar}>
      <span className={styles.template}>
        Template <b>Classic outage postmortem</b>
      </span>
      <WordingButton />
      <span className={styles.spacer} />
      <SavedNote />
      {exporting === null ? null : (
        <span className={styles.progress} role="status">
          {exporting.writing === null ? 'Exporting…' : `Writing ${FORMAT_FACTS[exporting.writing].label}…`}
          <ProgressBar
            label="Export"
            value={exporting.total === 0 || exporting.done === 0 ? null : exporting.done / exporting.total}
          />
        </span>
      )}
      <ToggleButtonGroup
        aria-label="Formats to export"
        selectionMode="multiple"
        selectedKeys={formats}
        onSelectionChange={(keys) => setFormats(EXPORT_FORMATS.filter((format) => keys.has(format)))}
        className={styles.formats}
      >
        {EXPORT_FORMATS.map((format) => (
          <ToggleButton key={format} id={format} className={styles.format}>
            {FORMAT_FACTS[format].label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Button variant="primary" icon={<FileOutput aria-hidden />} isDisabled={!canExport} onPress={start}>
        Export
      </Button>
    </div>
  )
}
