import type { Incident } from '../../../shared/incident/incident.ts'
import { recordsOf } from '../../../shared/incident/records/recordsOf.ts'
import { sortedOut } from '../../../shared/wording/dismissal.ts'
import type { Hint } from '../../../shared/wording/hint.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../Button.tsx'
import styles from './KeptHints.module.css'

interface KeptHintsProps {
  readonly incident: Incident
  /** The name of the text. */
  readonly label: string
  readonly dismissed: readonly Hint[]
}

/** Under a text in which somebody decided to keep what was marked: how often, and the way back. */
export function KeptHints({ incident, label, dismissed }: KeptHintsProps) {
  const ask = useAsk()
  if (dismissed.length === 0) return null
  const bringBack = () => {
    const records = recordsOf(incident, 'wordingDismissal').filter(
      (record) => sortedOut(dismissed, [record]).dismissed.length > 0,
    )
    void ask({
      kind: 'putRecords',
      records: records.map(({ id }) => ({ collection: 'wordingDismissal', id, changes: { removed: true } })),
    })
  }
  return (
    <div className={styles.note}>
      {dismissed.length === 1 ? '1 hint kept as it is' : `${dismissed.length} hints kept as they are`}
      <Button size="s" variant="quiet" aria-label={`Bring back the hints: ${label}`} onPress={bringBack}>
        Bring back
      </Button>
    </div>
  )
}
