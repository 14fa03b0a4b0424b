import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Incident, Milestone } from '../../../shared/incident/incident.ts'
import { MILESTONE_NAMES, type MilestonePoint } from '../../../shared/incident/milestone.ts'
import { useApp } from '../../store/useApp.ts'
import { type Figure, milestoneFigure } from '../../ui/durationWords.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import listStyles from '../../ui/ListBox.module.css'
import { FigureView } from './FigureView.tsx'
import keyFacts from './KeyFacts.module.css'
import { MilestoneForm } from './MilestoneForm.tsx'
import styles from './MilestoneRow.module.css'

interface MilestoneRowProps {
  readonly incident: Incident
  readonly milestone: Milestone
  readonly point: MilestonePoint | null
}

/** A milestone, as the log gives it or as it was set by hand; it can be set here. */
export function MilestoneRow({ incident, milestone, point }: MilestoneRowProps) {
  const zone = useApp((app) => app.displayZone)
  const canWrite = useApp(({ session }) => session.status === 'open' && session.readOnly === null)
  const [isOpen, setOpen] = useState(false)
  const override = incident.milestoneOverrides.get(milestone)
  const figure: Figure =
    override?.at === null ? { sign: '', text: 'there was none', isKnown: true } : milestoneFigure(point, zone)
  const name = MILESTONE_NAMES[milestone]
  return (
    <div className={keyFacts.row}>
      <dt>{name}</dt>
      <FigureView
        figure={figure}
        note={noteOf(override?.reason, point)}
        action={
          canWrite ? (
            <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
              <span className={styles.pencil}>
                <IconButton size="s" label={`Set ${name.toLowerCase()} by hand`}>
                  <Pencil aria-hidden />
                </IconButton>
              </span>
              <Popover className={listStyles.popover} placement="left top" offset={6}>
                <Dialog aria-label={`Set ${name.toLowerCase()} by hand`} className={styles.dialog}>
                  <MilestoneForm
                    incident={incident}
                    milestone={milestone}
                    point={point}
                    onDone={() => setOpen(false)}
                  />
                </Dialog>
              </Popover>
            </DialogTrigger>
          ) : null
        }
      />
    </div>
  )
}

function noteOf(reason: string | undefined, point: MilestonePoint | null): string {
  if (reason !== undefined) return reason === '' ? 'set by hand' : `set by hand: ${reason}`
  return point?.inferred === true ? 'inferred' : ''
}
