import { after, before, drop, type Match, type Pattern, phrases } from '../match.ts'

/** What can be clear by itself: “clearly labelled” says how a thing looks. */
const SEEN =
  /^(label(l)?ed|marked|visible|documented|separated|defined|stated|named|written|described|explained|shown|audible|legible|distinguish\w*)$/

const flat = phrases(
  [
    'obviously',
    'everyone knows',
    'everybody knows',
    'everyone knew',
    'everybody knew',
    'needless to say',
    'as we all know',
    'evidently',
    'it was obvious',
    'it is obvious',
    'in hindsight',
    'with hindsight',
    'in retrospect',
    'it was clear',
  ],
  {
    replace: ({ sentence, first, last }) =>
      /^(obviously|evidently|needless)$/.test(sentence.words[first]?.text ?? '') && last >= first ? '' : null,
  },
)
const clearly = phrases(['clearly'], {
  holds: (match) => !SEEN.test(after(match)) && !SEEN.test(before(match)),
  replace: drop,
})
const ofCourse = phrases(['of course'], {
  holds: (match) =>
    !['change', 'changes', 'middle', 'end', 'matter'].includes(before(match)) &&
    !['work', 'material'].includes(after(match)),
  replace: drop,
})
const simply = phrases(['simply'], { holds: (match) => before(match) !== 'put', replace: drop })

const AFTER_JUST = new Set(
  `need needs needed have has do use look check restart add change fix roll revert read ask try click type set put make be go
  remove turn run call log switch follow wait say human bad`.split(/\s+/),
)
const MODAL = new Set('could can should would must might to'.split(' '))
const SHORT_TIME =
  /^(few|little|second|minute|moment|bit|couple|third|quarter|half|fraction|single|hair|day|week|hour)s?$/

/** “just restart it”, not “just after 10:05”, and not “had just restarted”. */
function isBelittling(match: Match): boolean {
  const next = after(match)
  if (next === 'a' || next === 'an') return !SHORT_TIME.test(after(match, 2))
  if (next === 'had' || next === 'have') return after(match, 2) === 'to' || after(match, 2) === 'been'
  return (
    AFTER_JUST.has(next) ||
    (MODAL.has(before(match)) && !/^(in|after|before|under|over|as|about|below|above)$/.test(next) && next !== '')
  )
}

const just = phrases(['just'], { holds: isBelittling, replace: drop })

/** “obviously”, “of course”, “just restart it”; not “just after 10:05”, not “clearly labelled”. */
export const OBVIOUSLY: Pattern = {
  id: 'obviously',
  rule: 'obvious',
  why: 'It hides what one had to know, and who did not.',
  better: 'Say what was known, and to whom.',
  find: (sentence, context) => [flat, clearly, ofCourse, simply, just].flatMap((find) => find(sentence, context)),
}
