import { Copy, Printer } from 'lucide-react'
import { Button } from '../Button.tsx'
import { Checkbox } from '../Checkbox.tsx'
import styles from './Protection.module.css'

interface RecoveryKeyProps {
  readonly recoveryKey: string
  readonly onCopy: (text: string) => void
  readonly isKept: boolean
  readonly onKept: (isKept: boolean) => void
}

/** The recovery key, shown this once; printed, the page holds nothing else. */
export function RecoveryKey({ recoveryKey, onCopy, isKept, onKept }: RecoveryKeyProps) {
  return (
    <div className={styles.fields}>
      <p className={styles.words}>
        This key opens the incident when the passphrase is forgotten. It is shown only now. Keep it where you keep paper
        that matters, not on this computer.
      </p>
      <output className={styles.key} aria-label="Recovery key" data-selectable data-printed>
        {recoveryKey}
      </output>
      <span className={styles.buttons}>
        <Button icon={<Copy aria-hidden />} onPress={() => onCopy(recoveryKey)}>
          Copy
        </Button>
        <Button icon={<Printer aria-hidden />} onPress={() => window.print()}>
          Print…
        </Button>
      </span>
      <Checkbox isSelected={isKept} onChange={onKept}>
        I have kept the recovery key
      </Checkbox>
    </div>
  )
}
