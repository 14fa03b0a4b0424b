import { Send } from 'lucide-react'
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/document/exportFormats.ts'
import { useApp } from '../../store/useApp.ts'
import { useExport } from '../../store/useExport.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import styles from './PrepareStage.module.css'

/** What people can read and write corrections into. */
const SENT: ReadonlySet<ExportFormat | 'docx'> = new Set(['docx', 'html', 'pdf'])

/** The draft timeline, to be sent out before the review; it leaves the way every document does. */
export function Calibration() {
  const exporting = useApp((app) => app.exporting)
  const options = useApp((app) => app.exportOptions)
  const setOptions = useApp((app) => app.setExportOptions)
  const runExport = useExport()
  const send = async () => {
    const { template } = options
    setOptions({ template: 'calibration' })
    try {
      await runExport(EXPORT_FORMATS.filter((format) => SENT.has(format)))
    } finally {
      setOptions({ template })
    }
  }
  return (
    <Panel title="Draft for corrections" note="Without conclusions and private questions">
      <p className={styles.quiet}>
        The timeline, what misled and what the record does not say, with the date of the review. Sent 24 hours before,
        it asks everybody what is wrong or missing.
      </p>
      <span>
        <Button icon={<Send aria-hidden />} isDisabled={exporting !== null} onPress={() => void send()}>
          Export the draft…
        </Button>
      </span>
    </Panel>
  )
}
