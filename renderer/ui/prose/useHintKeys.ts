import type { WordingRule } from '../../../shared/wording/hint.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { walkHints } from './walk.ts'

/** Why there is none to go to. */
export const NO_HINTS = 'No text on screen has a wording hint'

/** Lets the keys go from one hint of the texts on screen to the next. Answers their rules. */
export function useHintKeys(): readonly WordingRule[] {
  const byField = useApp((app) => app.wordingHints)
  const hints = Object.values(byField).flat()
  const hasNumbers = useApp((app) => Object.keys(app.numbersOutOfDate).length > 0)
  const canWalk = hints.length > 0 || hasNumbers
  useCommand('nextHint', canWalk ? () => void walkHints(1) : null, NO_HINTS)
  useCommand('previousHint', canWalk ? () => void walkHints(-1) : null, NO_HINTS)
  return hints
}
