import { fold } from '../../../shared/incident/find/fold.ts'
import { placeOfWord } from '../../../shared/incident/find/words.ts'
import type { Offer } from './offer.ts'

const initialsOf = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0))
    .join('')

/** How well a word fits: at the beginning best, then at that of a later word, then by initials; null when not at all. */
function fitOf(word: string, label: string, rest: string): number | null {
  if (label.startsWith(word)) return 4
  if (placeOfWord(label, word) !== -1) return 3
  if (word.length > 1 && initialsOf(label).startsWith(word)) return 2
  return placeOfWord(rest, word) === -1 ? null : 1
}

/** Higher is better; null when a word of the query is nowhere in it. Every word may be the beginning of any word. */
export function scoreOf(offer: Pick<Offer, 'label' | 'detail' | 'group' | 'rare'>, query: string): number | null {
  const label = fold(offer.label)
  const rest = fold(offer.rare === true ? '' : `${offer.group} ${offer.detail ?? ''}`)
  let score = 0
  for (const word of fold(query).split(/\s+/)) {
    if (word === '') continue
    const fit = fitOf(word, label, rest)
    if (fit === null) return null
    score += fit
  }
  return score
}

const RECENT = 'Recent'
const MOST = 60
const MOST_RECENT = 5

/**
 * What to show for a query, best first. Without one: what was chosen last, then everything that can be done, by group. What
 * cannot be done now is only found by name, and stands below what can.
 */
export function ranked(offers: readonly Offer[], query: string, recent: readonly string[]): readonly Offer[] {
  if (query.trim() === '') {
    const able = offers.filter(({ why, rare }) => why === undefined && rare === undefined)
    const last = recent.flatMap((id) => able.filter((offer) => offer.id === id)).slice(0, MOST_RECENT)
    const rest = able.filter((offer) => !last.includes(offer))
    return [...last.map((offer) => ({ ...offer, group: RECENT })), ...rest]
  }
  return offers
    .flatMap((offer) => {
      const score = scoreOf(offer, query)
      if (score === null) return []
      const place = recent.indexOf(offer.id)
      return [{ offer, score: score + (place === -1 ? 0 : 0.9 / (place + 1)) - (offer.why === undefined ? 0 : 100) }]
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ offer }) => offer)
}
