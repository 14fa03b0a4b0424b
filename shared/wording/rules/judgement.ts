import { after, before, drop, type Match, type Pattern, phrases } from '../match.ts'
import { somebodyBefore } from '../people.ts'

/** What people do. Of a machine that “failed to start” nobody is judged. */
const HUMAN = new Set(
  `acknowledge act alert anticipate ask assign communicate consider coordinate detect discuss document ensure escalate follow foresee
  heed inform investigate know look notice notify page plan prioritise prioritize realise realize recognise recognize
  remember review see spot tell test understand update verify warn`.split(/\s+/),
)
const DETERMINERS = new Set(
  'the a an these those its our their some any no all every each two three four five six several many few'.split(' '),
)

const isAdjective = (match: Match): boolean => DETERMINERS.has(before(match)) || /^\d/.test(before(match))

const past = ({ sentence, first }: Match): string => (sentence.words[first]?.text === 'failing' ? 'not' : 'did not')

/** “failed to notice”, “forgot to”, “missed”: of people, not of machines. */
export const FAILED_TO: Pattern = {
  id: 'failedTo',
  rule: 'judgement',
  why: 'It judges by an outcome that nobody knew then.',
  better: 'Say “did not”, or what was seen instead. Which sign was absent?',
  find: (sentence, context) => [
    ...failed(sentence, context),
    ...forgot(sentence, context),
    ...missed(sentence, context),
  ],
}

const failed = phrases(['failed to', 'failing to'], {
  holds: (match, context) => HUMAN.has(after(match)) || somebodyBefore(match, context),
  replace: past,
})
const forgot = phrases(
  [
    'neglected to',
    'forgot to',
    'did not bother to',
    "didn't bother to",
    'did not bother',
    "didn't bother",
    'omitted to',
    'had forgotten to',
  ],
  { replace: ({ sentence, last }) => (sentence.words[last]?.text === 'to' ? 'did not' : null) },
)
const missed = phrases(['missed', 'overlooked'], { holds: (match) => !isAdjective(match) && !isRate(match) })

const isRate = (match: Match): boolean => ['its', 'deadline', 'heartbeat', 'heartbeats', 'by'].includes(after(match))

const SIGNS = new Set(
  'alert alerts warning warnings page pages alarm alarms notification notifications sign signs signal signals message messages'.split(
    ' ',
  ),
)
const LEADING = new Set('the a an this that these those all several many some our their early first earlier'.split(' '))

const signAt = ({ sentence, last }: Match): number => {
  let at = last + 1
  while (LEADING.has(sentence.words[at]?.text ?? '')) at += 1
  return at
}

/** “ignored the alert”, not “ignored the alert label”. */
const isSignIgnored = (match: Match): boolean => {
  const at = signAt(match)
  const { words } = match.sentence
  const next = words[at + 1]
  return (
    SIGNS.has(words[at]?.text ?? '') &&
    !(next?.follows === true && /^(label|header|flag|body|field|type|format|id|size|queue)s?$/.test(next.text))
  )
}

const ignoring = phrases(['ignored', 'ignoring', 'ignore', 'ignores', 'dismissed'], { holds: isSignIgnored })
const wasIgnored = phrases(['was ignored', 'were ignored', 'been ignored', 'got ignored'], {
  holds: (match) => [1, 2, 3].some((places) => SIGNS.has(before(match, places))),
  replace: ({ sentence, first }) => `${sentence.words[first]?.raw ?? ''} not acted on`,
})

/** “ignored the alert”, “the warning was ignored”. */
export const IGNORED_ALERT: Pattern = {
  id: 'ignoredAlert',
  rule: 'judgement',
  why: 'It takes for granted that it was noticed, and understood.',
  better: 'Say what was and was not done: “the alert was not acted on; at that time …”.',
  find: (sentence, context) => [...ignoring(sentence, context), ...wasIgnored(sentence, context)],
}

const BLOCKS = new Set(['block', 'blocks', 'clause', 'branch', 'handler'])
const late = phrases(
  ['too late', 'too slow', 'too slowly', 'took too long', 'far too long', 'belatedly', 'only after', 'too long'],
  {
    holds: (match) => !['to', 'running'].includes(before(match)) || after(match) === '',
  },
)
const finallyWord = phrases(['finally', 'at last', 'at long last'], {
  holds: (match) => !BLOCKS.has(after(match)) && !['try', 'catch', 'a', 'the'].includes(before(match)),
  replace: drop,
})

/** “too late”, “finally”, “only after”. */
export const TOO_LATE: Pattern = {
  id: 'tooLate',
  rule: 'judgement',
  why: 'It judges a time by what we know now.',
  better: 'Give the times: when it was seen, and when it was done.',
  find: (sentence, context) => [...late(sentence, context), ...finallyWord(sentence, context)],
}
