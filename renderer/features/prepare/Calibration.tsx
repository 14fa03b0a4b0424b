import { Send } from 'lucide-react'
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/document/exportFormats.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { sendDraftBy } from '../../../shared/review/preparation.ts'
import { weekday } from '../../../shared/time/calendarDate.ts'
import { formatDate, formatMinute } from '../../../shared/time/format.ts'
import { useApp } from '../../store/useApp.ts'
import { useExport } from '../../store/useExport.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'

/** What people can read and write corrections into. */
const SENT: ReadonlySet<ExportFormat | 'docx'> = new Set(['docx', 'html', 'pdf'])

/** The draft timeline, to be sent out before the review; it leaves the way every document does. */
export function Calibration({ incident }: { readonly incident: Incident }) {
  const zone = useApp((app) => app.displayZone)
  const sendBy = sendDraftBy(incident)
  const exporting = useApp((app) => app.exporting)
  const runExport = useExport()
  const send = () =>
    runExport(
      EXPORT_FORMATS.filter((format) => SENT.has(format)),
      { template: 'calibration' },
    )
  return (
    <Panel title="Draft for corrections" note="Without conclusions and private questions">
      <p className={stage.quiet}>
        The timeline, what misled and what the record does not say, with the date of the review. Sent 24 hours before,
        it asks everybody what is wrong or missing.
      </p>
      {sendBy === null ? null : (
        <p className={stage.quiet}>
          Send it by{' '}
          <b>
            {weekday(formatDate(sendBy, zone))} {formatDate(sendBy, zone)} {formatMinute(sendBy, zone)}
          </b>
          .
        </p>
      )}
      <span>
        <Button icon={<Send aria-hidden />} isDisabled={exporting !== null} onPress={() => void send()}>
          Export the draft…
        </Button>
      </span>
    </Panel>
  )
}
