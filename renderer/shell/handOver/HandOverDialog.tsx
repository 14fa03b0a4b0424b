import { holderOf } from '../../../shared/incident/holderOf.ts'
import { useApp, useIncident } from '../../store/useApp.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { HandOverSheet } from './HandOverSheet.tsx'

/** Where a role changes hands: what is going on stands in front of both. */
export function HandOverDialog() {
  const isOpen = useApp((app) => app.dialog === 'handOver')
  const close = useApp((app) => app.closeDialog)
  const incident = useIncident()
  const isHeld = incident !== null && holderOf(incident, 'incidentCommander') !== null
  return (
    <Dialog title={isHeld ? 'Hand over' : 'Take command'} wide isOpen={isOpen && incident !== null} onClose={close}>
      {incident === null ? null : <HandOverSheet incident={incident} onDone={close} />}
    </Dialog>
  )
}
