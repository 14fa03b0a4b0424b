import { Check, Flag } from 'lucide-react'
import type { Verdict } from '../../../shared/review/agreement.ts'
import { classNames } from '../classNames.ts'
import styles from './VerdictMark.module.css'

/** What the room made of an event. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={classNames(styles.verdict, styles[verdict])}>
      {verdict === 'agreed' ? <Check aria-hidden /> : <Flag aria-hidden />}
      {verdict === 'agreed' ? 'Agreed' : 'Disputed'}
    </span>
  )
}
