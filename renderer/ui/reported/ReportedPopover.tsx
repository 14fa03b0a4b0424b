import { type ReactNode, useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { ReportableName } from '../../../shared/incident/duration.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import listStyles from '../ListBox.module.css'
import styles from './ReportedForm.module.css'
import { ReportedForm } from './ReportedForm.tsx'

interface ReportedPopoverProps {
  readonly incident: Incident
  /** The length that is asked for first; several are offered to choose from. */
  readonly metrics: readonly [ReportableName, ...ReportableName[]]
  readonly title: string
  /** The button that opens it. */
  readonly children: ReactNode
}

/** Asks, beside the button that opens it, what a report states for a length. */
export function ReportedPopover({ incident, metrics, title, children }: ReportedPopoverProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {children}
      <Popover className={listStyles.popover} placement="left top" offset={6}>
        <Dialog aria-label={title} className={styles.dialog}>
          <ReportedForm incident={incident} metrics={metrics} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
