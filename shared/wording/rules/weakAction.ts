import { after, before, type Match, type Pattern, phrases, wordsOf } from '../match.ts'

const careful = phrases(
  [
    'be more careful',
    'be careful',
    'be extra careful',
    'more careful',
    'more carefully',
    'pay attention',
    'pay more attention',
    'pay closer attention',
    'remember to',
    'double-check',
    'double check',
    'retrain',
    're-train',
    'take care',
    'take more care',
    'be vigilant',
    'more vigilant',
    'be more vigilant',
    'try harder',
    'be aware',
  ],
  {
    holds: (match) =>
      !/^(model|models|classifier|ranker|network|embeddings|index)$/.test(after(match, 2)) &&
      !/^(model|models|classifier|ranker|nightly|daily|weekly)$/.test(after(match)),
  },
)

/** “be more careful”, “double-check”, “retrain” people. */
export const CAREFUL: Pattern = {
  id: 'careful',
  rule: 'weakAction',
  why: 'People were careful already. It changes nothing that can be checked.',
  better: 'Change a tool, a guard, a default or a check.',
  find: careful,
}

/** An end that can be checked: a number, a date, a state to reach. */
const END = /\d|%/
const END_WORDS = new Set(['until', 'so', 'when', 'within', 'below', 'under', 'above', 'before', 'whenever'])

const hasEnd = ({ sentence, last }: Match): boolean => {
  const rest = wordsOf(sentence, last + 1, sentence.words.length)
  return rest.some((word) => END.test(word) || END_WORDS.has(word))
}

const isStart = ({ first }: Match): boolean => first === 0

const open = phrases(
  [
    'investigate',
    'look into',
    'look at',
    'consider',
    'think about',
    'explore',
    'discuss',
    'try to',
    'work on',
    'evaluate',
  ],
  { holds: isStart },
)
const better = phrases(
  [
    'improve',
    'make better',
    'ensure',
    'make sure',
    'enhance',
    'optimise',
    'optimize',
    'strengthen',
    'increase',
    'reduce',
    'better',
  ],
  { holds: (match) => isStart(match) && !hasEnd(match) },
)
const fix = phrases(
  [
    'fix the issue',
    'fix the problem',
    'fix the bug',
    'fix it',
    'fix this',
    'fix the issues',
    'fix the problems',
    'address the issue',
    'solve the problem',
    'resolve the issue',
  ],
  { holds: (match) => !/^(number|in|with|where|that|#\d+|\d+|when|by)$/.test(after(match)) && before(match) !== 'not' },
)

/** An action that begins with “Investigate” or “Improve”, and names no end. */
export const WEAK_START: Pattern = {
  id: 'weakStart',
  rule: 'weakAction',
  fields: ['action'],
  why: 'Nobody can tell when it is done.',
  better: 'Write a verb, the thing it is done to, and how one sees that it is done.',
  find: (sentence, context) => [...open(sentence, context), ...better(sentence, context), ...fix(sentence, context)],
}

const endless = phrases(
  [
    'going forward',
    'asap',
    'a.s.a.p',
    'tbd',
    'as soon as possible',
    'from now on',
    'at all times',
    'in the near future',
  ],
  {},
)
const always = phrases(
  ['continuously', 'always', 'never', 'regularly', 'constantly', 'periodically', 'in the future', 'in future'],
  {
    holds: (match) => !/^(integrated?|expir\w+|null|empty)$/.test(after(match)),
  },
)

/** “ASAP”, “going forward”; in an action “always” and “never”, too. */
export const NO_END: Pattern = {
  id: 'noEnd',
  rule: 'openEnded',
  why: 'It has no end and no date.',
  better: 'Give a date, or the condition under which it is done.',
  find: (sentence, context) => [
    ...endless(sentence, context),
    ...(context.field === 'action' ? always(sentence, context) : []),
  ],
}
