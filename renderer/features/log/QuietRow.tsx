import { Clock, Moon } from 'lucide-react'
import styles from './QuietRow.module.css'

interface QuietRowProps {
  readonly about: 'sleep' | 'clock'
  readonly words: string
}

/** Something that the log must say and that is no event. */
export function QuietRow({ about, words }: QuietRowProps) {
  const Sign = about === 'sleep' ? Moon : Clock
  return (
    <div className={styles.quiet} title={words}>
      <Sign aria-hidden className={styles.sign} />
      <span className={styles.words}>{words}</span>
    </div>
  )
}
