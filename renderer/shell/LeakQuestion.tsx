import { useApp } from '../store/useApp.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { findingWords } from '../ui/maskWords.ts'

/** Asks before secrets leave unmasked, whatever way they would leave. */
export function LeakQuestion() {
  const question = useApp((app) => app.leakQuestion)
  if (question === null) return null
  const { secrets, answer } = question
  return (
    <Dialog
      title="Mask what looks secret?"
      isOpen
      onClose={() => answer('cancel')}
      actions={
        <>
          <Button variant="quiet" size="l" onPress={() => answer('cancel')}>
            Cancel
          </Button>
          <Button size="l" onPress={() => answer('asItIs')}>
            Leave it as it is
          </Button>
          <Button variant="primary" size="l" onPress={() => answer('mask')}>
            Mask it
          </Button>
        </>
      }
    >
      <p>Masking is off, and the copy would hold {findingWords(secrets)}. Whoever reads the copy can read that, too.</p>
    </Dialog>
  )
}
