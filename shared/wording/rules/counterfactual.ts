import { after, before, type Found, type Match, type Pattern, phrases, wordsOf } from '../match.ts'
import type { Sentence } from '../sentences.ts'
import { baseOf, isParticiple, isRegular } from '../verbs.ts'

const MODALS = new Set(['should', 'could', 'would', 'might', 'ought', "should've", "could've", "would've", "might've"])
const NEGATED = new Set(["shouldn't", "couldn't", "wouldn't"])
const WISHED = new Set(['should', "should've", "shouldn't", 'ought'])
const NOTS = new Set(['not', 'never'])

const isFiller = (word: string): boolean =>
  NOTS.has(word) || /.ly$/.test(word) || ['also', 'all', 'at', 'least', 'instead'].includes(word)

/** “should not have simply deleted”: from the modal to the participle, with what stands between them. */
function perfectAt(sentence: Sentence, first: number): Found | null {
  const modal = sentence.words[first]?.text ?? ''
  if (!MODALS.has(modal) && !NEGATED.has(modal)) return null
  let at = first + 1
  let not = NEGATED.has(modal)
  const skip = () => {
    while (isFiller(sentence.words[at]?.text ?? '')) {
      not ||= NOTS.has(sentence.words[at]?.text ?? '')
      at += 1
    }
  }
  skip()
  if (modal === 'ought') {
    if (sentence.words[at]?.text !== 'to') return null
    at += 1
  }
  if (!modal.endsWith("'ve")) {
    if (sentence.words[at]?.text !== 'have')
      return modal === 'ought' ? { sentence, first, last: at - 1, replacement: null } : null
    at += 1
  }
  const plain = at
  skip()
  const participle = sentence.words[at]?.text ?? ''
  if (!isParticiple(participle)) return null
  const isPassive = participle === 'been' && isParticiple(sentence.words[at + 1]?.text ?? '')
  const match: Match = { sentence, first, last: isPassive ? at + 1 : at }
  if (!WISHED.has(modal) || plain !== at) return { ...match, replacement: null }
  return { ...match, replacement: isPassive ? passive(match, not) : active(participle, not) }
}

/** What did happen, told by what should have. */
function active(participle: string, not: boolean): string | null {
  if (not) return isRegular(participle) ? participle : null
  const base = baseOf(participle)
  return base === null || base === 'be' ? null : `did not ${base}`
}

function passive(match: Match, not: boolean): string | null {
  const subject = before(match)
  const participle = match.sentence.words[match.last]?.raw ?? ''
  if (subject === '') return null
  const be = ['we', 'they', 'you'].includes(subject) || /[^s]s$/.test(subject) ? 'were' : 'was'
  return not ? `${be} ${participle}` : `${be} not ${participle}`
}

/** “should have noticed”, “could have been caught”, “ought to”. */
export const MODAL_PERFECT: Pattern = {
  id: 'modalPerfect',
  rule: 'counterfactual',
  why: 'It tells of what did not happen, from what we know now.',
  better: 'Ask what made sense then: say what happened and what was known. Park the idea.',
  find: (sentence) =>
    sentence.words.flatMap((_, first) => {
      const found = perfectAt(sentence, first)
      return found === null ? [] : [found]
    }),
}

const ASKED = new Set(
  'ask asked asking check checked checking know knew see saw seeing wonder wondered sure confirm confirmed test tested tell told clear even'.split(
    ' ',
  ),
)
const SUBJECTS = ['we', 'they', 'he', 'she', 'i', 'you', 'it', 'someone', 'somebody', 'anyone', 'anybody', 'there']
const HAD = new Set(['had', 'were', "hadn't", 'would', 'could'])

const hasHadSoon = ({ sentence, last }: Match): boolean => {
  const next = wordsOf(sentence, last + 1, last + 5)
  return next.some((word, i) => HAD.has(word) && i > 0)
}

/** “if we had seen it”, not “if we had to”, and not “asked if they had seen it”. */
const isUnreal = (match: Match): boolean =>
  !ASKED.has(before(match)) &&
  wordsOf(match.sentence, match.last + 1, match.last + 3).some(isParticiple) &&
  after(match) !== 'to'

/** “if only we had”, “had they seen it”; not “if we had to”, not “asked if they had”. */
export const IF_ONLY: Pattern = {
  id: 'ifOnly',
  rule: 'counterfactual',
  why: 'It tells of what did not happen, from what we know now.',
  better: 'Say what happened and what was known then. Park the idea.',
  find: (sentence, context) => [...ifOnly(sentence, context), ...ifHad(sentence, context), ...hadWe(sentence, context)],
}

const ifOnly = phrases(['if only'], { holds: hasHadSoon })
const ifHad = phrases(
  SUBJECTS.flatMap((who) => [`if ${who} had`, `if ${who} hadn't`]),
  { holds: isUnreal },
)
const hadWe = phrases(
  [...SUBJECTS, 'anyone', 'nobody'].flatMap((who) => [`had ${who}`, `had ${who} only`]),
  { holds: (match) => match.first === 0 && isUnreal(match) && !match.sentence.text.includes('?') },
)
