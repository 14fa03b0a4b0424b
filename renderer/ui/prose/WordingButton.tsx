import { commandFacts } from '../../../shared/keymap.ts'
import { WORDING_RULES, type WordingRule } from '../../../shared/wording/hint.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { Button } from '../Button.tsx'
import { Tooltip } from '../Tooltip.tsx'
import styles from './WordingButton.module.css'
import { walkHints } from './walk.ts'

const RULES = Object.keys(WORDING_RULES) as readonly WordingRule[]

/** How many hints the texts on screen have, by rule; pressed, it goes from one to the next. */
export function WordingButton() {
  const byField = useApp((app) => app.wordingHints)
  const hints = Object.values(byField).flat()
  const count = hints.length
  const hasNumbers = useApp((app) => Object.keys(app.numbersOutOfDate).length > 0)
  const none = 'No text on screen has a wording hint'
  const canWalk = count > 0 || hasNumbers
  useCommand('nextHint', canWalk ? () => void walkHints(1) : null, none)
  useCommand('previousHint', canWalk ? () => void walkHints(-1) : null, none)
  const counts = RULES.map((rule) => [WORDING_RULES[rule], hints.filter((hint) => hint === rule).length] as const)
  const words = counts.filter(([, times]) => times > 0).map(([label, times]) => `${label} ${times}`)
  const said = count === 0 ? 'no hints' : count === 1 ? '1 hint' : `${count} hints`
  return (
    <Tooltip text={count === 0 ? none : words.join(', ')} keys={commandFacts('nextHint').keys[0] ?? ''}>
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
