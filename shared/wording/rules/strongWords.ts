import { after, before, type Found, type Match, type Pattern, phrases, wordsOf } from '../match.ts'

const PART =
  /^(some|few|partial|partially|partly|degraded|slow|slower|intermittent|subset|fraction|%|percent|minority)$/
const OTHERS =
  /^(partial|power|provider|provider's|vendor|vendor's|upstream|aws|azure|gcp|cloudflare|fastly|earlier|previous|last|network|no|planned|full|total|complete)$/
const ABOUT_IT = /^(postmortem|template|report|review|page|budget|minutes|drill)$/

const isPartIn = ({ sentence, first, last }: Match): boolean =>
  wordsOf(sentence, first - 8, last + 8).some((word) => PART.test(word)) || /\d\s?%/.test(sentence.text)

/** “outage”, when the log or the sentence says that only a part was affected. */
export const OUTAGE: Pattern = {
  id: 'outage',
  rule: 'overstated',
  why: 'Only a part was affected.',
  better: 'Call it a degradation, and name the part.',
  find: phrases(['outage', 'outages', 'total outage', 'complete outage', 'full outage'], {
    holds: (match, { partial }) =>
      (partial || isPartIn(match)) && !OTHERS.test(before(match)) && !ABOUT_IT.test(after(match)),
    replace: ({ sentence, first, last }) =>
      first !== last || before({ sentence, first, last }) === 'an'
        ? null
        : sentence.words[last]?.text === 'outages'
          ? 'degradations'
          : 'degradation',
  }),
}

const STRONG =
  'ridiculous ridiculously unbelievable unbelievably disaster disasters disastrous disastrously nightmare nightmares horrible horribly horrific horrendous catastrophic catastrophically catastrophe insane insanely shocking shockingly terrible terribly embarrassing embarrassingly awful awfully hopeless hopelessly'

const words = phrases(STRONG.split(' '), {
  holds: (match) =>
    !/^(recovery|plan|backtracking|planning|site|cancellation)$/.test(after(match)) && before(match) !== 'natural',
})

/** More than one exclamation mark after a word. */
function shouts({ words: said, signs, from, to, text }: Found['sentence']): readonly Found[] {
  const sentence = { words: said, signs, from, to, text }
  return signs
    .filter(({ text: sign }) => /^[!?]*!{2,}[!?]*$|^!+\?+!*$/.test(sign))
    .flatMap((sign) => {
      const last = said.findLastIndex((word) => word.to === sign.from)
      return last < 0 ? [] : [{ sentence, first: last, last, until: sign.to, replacement: `${said[last]?.raw ?? ''}.` }]
    })
}

/** “a nightmare”, “!!!”; not “disaster recovery”. */
export const ANIMATED: Pattern = {
  id: 'animated',
  rule: 'animated',
  why: 'It tells how it felt, not what happened.',
  better: 'Write the plain fact.',
  find: (sentence, context) => [...words(sentence, context), ...shouts(sentence)],
}
