import { after, before, type Match, type Pattern, phrases, wordsOf } from '../match.ts'

const STATES = new Set(['was', 'is', 'turned', 'lies', 'lay', 'proved'])
const UNKNOWN = new Set([
  'not',
  'unknown',
  'unclear',
  'still',
  'under',
  'being',
  'one',
  'only',
  'partly',
  'never',
  'discussed',
  'confirmed',
  'found',
  'identified',
  'analysed',
  'described',
  'later',
])

/** “the root cause (of it) was …”, not “the root cause is not known”. */
function isStated(match: Match): boolean {
  const next = wordsOf(match.sentence, match.last + 1, match.last + 9)
  const verb = next.findIndex((word) => STATES.has(word))
  return (
    verb >= 0 &&
    !UNKNOWN.has(next[verb + 1] ?? '') &&
    (verb === 0 || ['of', 'for', 'behind', 'here', 'itself', 'in'].includes(next[0] ?? ''))
  )
}

const root = phrases(['the root cause', 'root cause', 'the real cause', 'the true cause', 'the underlying cause'], {
  holds: isStated,
  replace: (match) => {
    const the = match.sentence.words[match.first]
    if (the?.text !== 'the') return null
    return the.raw === 'The' ? 'A contributing factor' : 'a contributing factor'
  },
})
const only = phrases(
  [
    'the only cause',
    'the sole cause',
    'the single cause',
    'the one cause',
    'sole cause',
    'single cause',
    'the only reason',
    'the sole reason',
  ],
  {
    holds: (match) => !['no', 'not', 'a'].includes(before(match)) && after(match) !== 'analysis',
  },
)

/** “the root cause was”, “the only cause”; not “the root cause is not known”. */
export const ROOT_CAUSE: Pattern = {
  id: 'rootCause',
  rule: 'singleCause',
  why: 'It needs several conditions at once; one of them alone had done nothing.',
  better: 'Name it as one of the contributing factors, and ask what else had to be so.',
  find: (sentence, context) => [...root(sentence, context), ...only(sentence, context)],
}

const RESOURCES = /^(fund|permission|privilege|disk|storage|memory|space|credit|inode|replica|quota|balance)s?$/
const wanting = phrases(
  [
    'insufficient',
    'insufficiently',
    'inadequate',
    'inadequately',
    'lack of',
    'a lack of',
    'the lack of',
    'lacked',
    'lacking',
    'no proper',
    'not properly',
    'poor',
    'poorly',
    'not enough',
    'absence of',
  ],
  {
    holds: (match) =>
      !RESOURCES.test(after(match)) &&
      !/^(man's|performance|signal|reception|connection|cell)$/.test(after(match)) &&
      before(match) !== 'in',
  },
)

/** “insufficient”, “lack of”, “poor”; not what a computer runs out of. */
export const INSUFFICIENT: Pattern = {
  id: 'insufficient',
  rule: 'hiddenCounterfactual',
  why: 'It measures what was there against what one would wish for now.',
  better: 'Say what existed, and what it showed.',
  find: wanting,
}
