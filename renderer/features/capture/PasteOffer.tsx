import { X } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import styles from './EntryLine.module.css'
import { offerWords, type PastedLines } from './pastedLines.ts'

interface PasteOfferProps {
  readonly pasted: PastedLines
  readonly onImport: () => void
  readonly onDismiss: () => void
}

/** Over the line once several lines were pasted: nothing happens unless it is asked for. */
export function PasteOffer({ pasted, onImport, onDismiss }: PasteOfferProps) {
  const { seen, offer } = offerWords(pasted)
  return (
    <span className={styles.offer}>
      <b>{seen}</b>
      <Button size="s" onPress={onImport}>
        {offer} <Kbd keys="Mod+Enter" />
      </Button>
      <IconButton label="Keep it as one text" onPress={onDismiss}>
        <X aria-hidden />
      </IconButton>
    </span>
  )
}
