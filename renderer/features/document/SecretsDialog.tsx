import type { Finding } from '../../../shared/mask/finding.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { findingWords } from './maskWords.ts'

interface SecretsDialogProps {
  readonly secrets: readonly Finding[]
  readonly isOpen: boolean
  readonly onCancel: () => void
  readonly onExport: (isMasked: boolean) => void
}

/** Asked once, before secrets leave unmasked. */
export function SecretsDialog({ secrets, isOpen, onCancel, onExport }: SecretsDialogProps) {
  return (
    <Dialog
      title="Mask what looks secret?"
      isOpen={isOpen}
      onClose={onCancel}
      actions={
        <>
          <Button variant="quiet" size="l" onPress={onCancel}>
            Cancel
          </Button>
          <Button size="l" onPress={() => onExport(false)}>
            Export as it is
          </Button>
          <Button variant="primary" size="l" onPress={() => onExport(true)}>
            Mask and export
          </Button>
        </>
      }
    >
      <p>Masking is off, and the copy would hold {findingWords(secrets)}. Whoever reads the copy can read that, too.</p>
    </Dialog>
  )
}
