import { Search } from 'lucide-react'
import { useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { withRecent } from '../../../shared/settings.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { OfferList } from './OfferList.tsx'
import type { Act, Offer } from './offer.ts'
import styles from './Palette.module.css'

/** Everything that can be done now, by its name. Enter does it, Escape goes back to where one was. */
export function Palette() {
  const isOpen = useApp((app) => app.dialog === 'palette')
  const open = useApp((app) => app.openDialog)
  const close = useApp((app) => app.closeDialog)
  useCommand('showCommands', () => open('palette'))
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(next) => {
        if (!next) close()
      }}
      className={styles.overlay}
    >
      <Modal className={styles.modal}>
        <Dialog aria-label="Commands" className={styles.dialog}>
          <Steps />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The list, and for what needs a reason one more line. */
function Steps() {
  const close = useApp((app) => app.closeDialog)
  const recent = useApp((app) => app.settings.recentChoices)
  const saveSettings = useApp((app) => app.saveSettings)
  const [asking, setAsking] = useState<{ readonly label: string; readonly act: Act & { kind: 'ask' } } | null>(null)
  const finish = (run: () => void) => {
    close()
    whenClosed(run)
  }
  const choose = ({ id, label, act, why }: Offer) => {
    if (why !== undefined) return
    void saveSettings({ recentChoices: withRecent(recent, id) })
    if (act.kind === 'ask') setAsking({ label, act })
    else finish(act.run)
  }
  if (asking !== null) {
    const { label, act } = asking
    return <AnswerForm label={label} question={act.question} onAnswer={(answer) => finish(() => act.run(answer))} />
  }
  return <OfferList icon={<Search aria-hidden className={styles.icon} />} onChoose={choose} onClose={close} />
}

/** The focus goes back to where it was a frame after a dialog has closed; what the command does with it comes after. */
function whenClosed(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(run)))
}
