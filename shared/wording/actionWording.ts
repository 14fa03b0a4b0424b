import type { WordingContext } from './hint.ts'
import { sentencesIn, type Word } from './sentences.ts'
import { isParticiple, isVerb } from './verbs.ts'
import { wordingHints } from './wordingHints.ts'

/** The tests that the wording of an action item should pass, in the order in which they are shown. */
export const ACTION_TESTS = {
  verb: 'Starts with a verb',
  outcome: 'Says what it is done to',
  end: 'Has an end that can be checked',
} as const
/** The name of one of them. */
export type ActionTest = keyof typeof ACTION_TESTS

/** What an action item lacks. */
export interface ActionWording {
  /** The tests that it does not pass, in their order; none: it can be taken on as it is. */
  readonly failed: readonly ActionTest[]
  /** The words that say too little: “Improve”, “ASAP”, “be more careful”. */
  readonly weak: readonly string[]
}

const CONTEXT: WordingContext = { field: 'action', people: [], partial: false }

/** Begin a sentence that is no request. */
const NO_VERBS = new Set(
  'be a an the this that these those we i it they there our their my your more better less no some all new old monitoring alerting backups documentation and or but maybe perhaps please should could must'.split(
    ' ',
  ),
)
const DETERMINERS = new Set('the a an this that these those each every all our their its one two no'.split(' '))
const LOOKS_LIKE_A_NOUN = /(tion|ment|ness|ity|ing|ance|ence)$/

/** Their end is the work itself: an alert is added or it is not. */
const NEEDS_AN_END = new Set(
  `analyse assess automate consider discuss enhance ensure evaluate examine explore follow handle help improve increase
  investigate look lower maintain make monitor reduce research review strengthen support think train try understand watch work`.split(
    /\s+/,
  ),
)
const END_WORDS = new Set(
  'until so when within below under above before whenever by every once without instead per at'.split(' '),
)
const SMALL = new Set('it this that them things stuff everything something the a an to for of in on and or'.split(' '))

/**
 * Whether an action item says what to do, to what, and how one sees that it is done. It is a hint for whoever writes it,
 * and keeps nobody from writing it otherwise. An empty text fails all three.
 */
export function actionWording(text: string): ActionWording {
  const words = sentencesIn(text).flatMap((sentence) => sentence.words)
  const hints = wordingHints(text, CONTEXT).filter(({ rule }) => rule === 'weakAction' || rule === 'openEnded')
  const passes: Readonly<Record<ActionTest, boolean>> = {
    verb: startsWithVerb(words),
    outcome: words.slice(1).some(({ text: word }) => !SMALL.has(word) && !END_WORDS.has(word)),
    end: words.length > 0 && hasEnd(words) && hints.length === 0,
  }
  return {
    failed: (['verb', 'outcome', 'end'] as const).filter((test) => !passes[test]),
    weak: hints.map(({ phrase }) => phrase),
  }
}

/** A verb that we know, or a word that no noun looks like and that something is done to: “Sunset the old API”. */
function startsWithVerb([first, second]: readonly Word[]): boolean {
  const word = first?.text.split('-').at(-1) ?? ''
  if (word === '' || NO_VERBS.has(word)) return false
  if (isVerb(word)) return true
  return !LOOKS_LIKE_A_NOUN.test(word) && !isParticiple(word) && DETERMINERS.has(second?.text ?? '')
}

function hasEnd([first, ...rest]: readonly Word[]): boolean {
  if (!NEEDS_AN_END.has(first?.text ?? '')) return true
  return rest.some(({ text }) => /\d/.test(text) || END_WORDS.has(text))
}
