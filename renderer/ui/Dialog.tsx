import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './classNames.ts'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Escape, or a press outside. */
  readonly onClose: () => void
  /** Buttons at the end, the primary one last. */
  readonly actions?: ReactNode
  readonly wide?: boolean
  /** For a table: as wide as the window comfortably allows. */
  readonly broad?: boolean
  readonly children: ReactNode
}

/** Stands over everything until it is answered; focus returns to where it was. */
export function Dialog({ title, isOpen, onClose, actions, wide = false, broad = false, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={styles.overlay}
    >
      <Modal className={classNames(styles.modal, wide && styles.wide, broad && styles.broad)}>
        <AriaDialog className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
