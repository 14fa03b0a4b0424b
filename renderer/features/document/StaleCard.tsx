import { TriangleAlert } from 'lucide-react'
import type { StaleNumber } from '../../../shared/document/stale/staleNumbers.ts'
import { Button } from '../../ui/Button.tsx'
import { MarkCard } from '../../ui/prose/MarkCard.tsx'
import styles from './StaleCard.module.css'

interface StaleCardProps {
  readonly stale: StaleNumber
  /** Who changed the record; null where it does not say. */
  readonly why: string | null
  readonly onUse: () => void
  readonly onKeep: () => void
  /** Null where there is no one event to look at. */
  readonly onShow: { readonly label: string; readonly go: () => void } | null
  readonly onClose: () => void
}

export const staleWords = ({ written, now }: StaleNumber): string =>
  now === null ? `Says ${written}, the record no longer has it.` : `Says ${written}, record says ${now}.`

/** That a number in a text is not what the record says, why, and what can be done about it. */
export function StaleCard({ stale, why, onUse, onKeep, onShow, onClose }: StaleCardProps) {
  return (
    <MarkCard
      tone="warning"
      icon={<TriangleAlert aria-hidden className={styles.icon} />}
      words={<b>{staleWords(stale)}</b>}
      why={why ?? (stale.name === '' ? 'What it was taken from is gone' : `It was the ${stale.name}`)}
      onClose={onClose}
    >
      {stale.now === null ? null : <Button onPress={onUse}>Use {stale.now}</Button>}
      <Button aria-label={`Keep ${stale.written}`} onPress={onKeep}>
        Keep
      </Button>
      {onShow === null ? null : <Button onPress={onShow.go}>{onShow.label}</Button>}
    </MarkCard>
  )
}
