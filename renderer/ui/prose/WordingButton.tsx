import { commandFacts } from '../../../shared/keymap.ts'
import { WORDING_RULES, type WordingRule } from '../../../shared/wording/hint.ts'
import { Button } from '../Button.tsx'
import { Tooltip } from '../Tooltip.tsx'
import { NO_HINTS, useHintKeys } from './useHintKeys.ts'
import styles from './WordingButton.module.css'
import { walkHints } from './walk.ts'

const RULES = Object.keys(WORDING_RULES) as readonly WordingRule[]

/** How many hints the texts on screen have, by rule; pressed, it goes from one to the next. */
export function WordingButton() {
  const hints = useHintKeys()
  const count = hints.length
  const counts = RULES.map((rule) => [WORDING_RULES[rule], hints.filter((hint) => hint === rule).length] as const)
  const words = counts.filter(([, times]) => times > 0).map(([label, times]) => `${label} ${times}`)
  const said = count === 0 ? 'no hints' : count === 1 ? '1 hint' : `${count} hints`
  return (
    <Tooltip text={count === 0 ? NO_HINTS : words.join(', ')} keys={commandFacts('nextHint').keys[0] ?? ''}>
      <Button
        icon={
          <span className={styles.icon} aria-hidden>
            ab
          </span>
        }
        onPress={() => void walkHints(1)}
      >
        Wording <span className={styles.count}>{said}</span>
      </Button>
    </Tooltip>
  )
}
