import type { Span } from '../span.ts'
import type { TimeMatch } from './match.ts'

/**
 * Which of several times in a line is the time of the event; the others stay text. A deliberate form (`-4m`, `~14:05`,
 * `??`) wins, then one that the line begins with, then one that it ends with, then the first in between. `text` is the
 * range from the first to the last word that is neither a time nor another mark.
 */
export function chooseTime(matches: readonly TimeMatch[], text: Span | null): TimeMatch | null {
  const ranked = matches.map((match) => ({ match, rank: rankOf(match, text) })).filter(({ rank }) => rank < 4)
  const best = Math.min(...ranked.map(({ rank }) => rank))
  return ranked.find(({ rank }) => rank === best)?.match ?? null
}

function rankOf(match: TimeMatch, text: Span | null): 0 | 1 | 2 | 3 | 4 {
  if (match.deliberate) return 0
  if (text === null || match.to <= text.from) return 1
  if (match.from >= text.to) return 2
  return match.worded ? 4 : 3
}
