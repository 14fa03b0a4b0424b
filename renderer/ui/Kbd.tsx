import { classNames } from './classNames.ts'
import styles from './Kbd.module.css'
import { keyNames } from './keyNames.ts'

interface KbdProps {
  /** As in the keymap: `Mod+Shift+O`. */
  readonly keys: string
  readonly boxed?: boolean
}

export function Kbd({ keys, boxed = false }: KbdProps) {
  return <kbd className={classNames(styles.kbd, boxed && styles.boxed)}>{keyNames(keys)}</kbd>
}
