import { type Hint, WORDING_RULES } from '../../../shared/wording/hint.ts'
import { Button } from '../Button.tsx'
import styles from './HintCard.module.css'
import { MarkCard } from './MarkCard.tsx'

interface HintCardProps {
  readonly hint: Hint
  readonly onUse: () => void
  readonly onPark: () => void
  /** It stays as it is written. */
  readonly onKeep: () => void
  readonly onClose: () => void
}

/** Why a phrase is marked, what would be better, and what can be done about it. */
export function HintCard({ hint, onUse, onPark, onKeep, onClose }: HintCardProps) {
  const { rule, phrase, why, better, change } = hint
  const isWish = rule === 'counterfactual' || rule === 'hiddenCounterfactual'
  return (
    <MarkCard
      tone="hint"
      icon={
        <span className={styles.icon} aria-hidden>
          ab
        </span>
      }
      words={
        <>
          <b>{WORDING_RULES[rule]}.</b> {better}
        </>
      }
      why={why}
      onClose={onClose}
    >
      {change === null ? null : <Button onPress={onUse}>{changeWords(hint)}</Button>}
      {isWish ? (
        <Button aria-label={`Park the idea: ${phrase}`} onPress={onPark}>
          Park the idea
        </Button>
      ) : null}
      <Button aria-label={`Keep as it is: ${phrase}`} onPress={onKeep}>
        Keep
      </Button>
    </MarkCard>
  )
}

const changeWords = ({ from, to, phrase, change }: Hint): string => {
  const says = change?.text.trim() ?? ''
  const isCut = change !== null && (change.from !== from || change.to !== to || says === '')
  return isCut ? `Leave out “${phrase}”` : `Use “${says}”`
}
