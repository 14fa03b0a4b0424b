import { after, before, type Found, type Match, type Pattern, phrases } from '../match.ts'
import { personAt } from '../people.ts'

const OF_A_MACHINE = /^(rate|message|code|page|budget|log|report|count|handling|boundary|type|string|text|screen)s?$/

/** “human error”, “a mistake by”; not “user error rate”. */
export const HUMAN_ERROR: Pattern = {
  id: 'humanError',
  rule: 'blame',
  why: 'It ends the search where it should begin.',
  better: 'Name the condition that allowed it, and how the tool behaved.',
  find: phrases(
    [
      ...['human', 'operator', 'user', 'pilot', 'engineer', 'manual', "user's", "operator's"].flatMap((who) => [
        `${who} error`,
        `${who} errors`,
      ]),
      'human mistake',
      'human mistakes',
      'human failure',
      'mistake by',
      'mistakes by',
      'made a mistake',
    ],
    { holds: (match) => !OF_A_MACHINE.test(after(match)) },
  ),
}

const INSULTS =
  'careless carelessly carelessness sloppy sloppily sloppiness negligent negligently negligence incompetent incompetence stupid stupidly stupidity reckless recklessly recklessness foolish foolishly clueless idiotic idiot thoughtless'
const OF_PEOPLE = new Set(
  'engineer engineers admin admins operator operators developer developers people team staff approach'.split(' '),
)
const BEING = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'too', 'got', 'so', 'very'])

const insults = phrases(INSULTS.split(' '))
const lazy = phrases(['lazy', 'dumb', 'laziness'], {
  holds: (match) =>
    match.sentence.words[match.first]?.text === 'laziness' ||
    OF_PEOPLE.has(after(match)) ||
    (BEING.has(before(match)) && match.sentence.words[match.last + 1]?.follows !== true),
})

/** “careless”, “lazy” of people; not “lazy loading”. */
export const CARELESS: Pattern = {
  id: 'careless',
  rule: 'blame',
  why: 'It attacks a person, and tells nothing of what happened.',
  better: 'Take it out, and describe what was done and what made it sensible.',
  find: (sentence, context) => [...insults(sentence, context), ...lazy(sentence, context)],
}

const BROKE = new Set(['broke', 'crashed', 'destroyed', 'wrecked', 'killed', 'ruined'])
const TOOK = new Set(['took', 'brought', 'knocked'])

/** “Sam broke”, “Sam took it down”, “caused by Sam”, “Sam’s fault”. */
function persons(sentence: Found['sentence'], people: Parameters<typeof personAt>[2]): readonly Found[] {
  const found: Found[] = []
  const text = (at: number) => sentence.words[at]?.text ?? ''
  for (let first = 0; first < sentence.words.length; first++) {
    const pronoun = /^(he|she)$/.test(text(first))
    const named = personAt(sentence, first, people)
    if (named === null && !pronoun) continue
    const last = named?.last ?? first
    const took = TOOK.has(text(last + 1)) && [2, 3, 4, 5].some((ahead) => text(last + ahead) === 'down')
    if (BROKE.has(text(last + 1)) || took) found.push({ sentence, first, last: last + 1, replacement: null })
    else if (named?.owns === true && /^(fault|mistake|error|blunder)$/.test(text(last + 1))) {
      found.push({ sentence, first, last: last + 1, replacement: null })
    } else if (named !== null && text(first - 1) === 'by' && text(first - 2) === 'caused') {
      found.push({ sentence, first: first - 2, last, replacement: null })
    }
  }
  return found
}

const isGit = (match: Match): boolean =>
  before(match) === 'git' || ['view', 'layer', 'annotation'].includes(after(match))

const words = phrases(
  [
    ...[
      'blame',
      'blamed',
      'blames',
      'blaming',
      'guilty',
      'culprit',
      'culprits',
      'at fault',
      'is to blame',
      'was to blame',
      'to blame',
    ],
    ...['my', 'his', 'her', 'their', 'our', 'your', "operator's", "engineer's", "team's"].map(
      (whose) => `${whose} fault`,
    ),
  ],
  { holds: (match) => !isGit(match) },
)

/** “Sam broke”, “Sam’s fault”, “caused by Sam”, “culprit”, “to blame”. */
export const CULPRIT: Pattern = {
  id: 'culprit',
  rule: 'blame',
  why: 'It makes a person, or a thing, the guilty one.',
  better: 'Make the change or the role the subject: “the deployment at 14:02 …”.',
  find: (sentence, context) => [...words(sentence, context), ...persons(sentence, context.people)],
}

const whoDid = phrases([
  'who broke',
  'who caused',
  'who screwed',
  'whose fault',
  'whose mistake',
  'who let this',
  'who let it',
  'who is responsible for',
  'who was responsible for',
])
const whoDidThis = phrases(['who did'], {
  holds: ({ sentence, first }) => first === 0 || sentence.signs.some(({ text }) => text.includes('?')),
})
const whyDid = phrases([
  ...['you', 'he', 'she', 'they', 'we', 'nobody', 'somebody', 'someone', 'anyone', 'anybody'].flatMap((who) => [
    `why did ${who}`,
    `why didn't ${who}`,
    `why was ${who}`,
    `why were ${who}`,
  ]),
  'why did no one',
  "why didn't the team",
  'why did the team',
  'why did the engineer',
  "why didn't the engineer",
  'why did the operator',
])

function whyPerson(sentence: Found['sentence'], people: Parameters<typeof personAt>[2]): readonly Found[] {
  return whyWords(sentence, { field: 'note', people, partial: false }).flatMap((match) => {
    const named = personAt(sentence, match.last + 1, people)
    return named === null ? [] : [{ ...match, last: named.last }]
  })
}

const whyWords = phrases(['why did', "why didn't"])

/** “who did this”, “why didn’t they”; not “why did the replica stop”. */
export const WHO_DID: Pattern = {
  id: 'whoDid',
  rule: 'blame',
  why: 'It asks somebody to justify themselves.',
  better: 'Ask “how did …” or “what made …”.',
  find: (sentence, context) => [
    ...whoDid(sentence, context),
    ...whoDidThis(sentence, context),
    ...whyDid(sentence, context),
    ...whyPerson(sentence, context.people),
  ],
}

/** The people of the incident in a cause or an action, with their role to put in their place when it is known. */
export const NAMES_PERSON: Pattern = {
  id: 'namesPerson',
  rule: 'namesPerson',
  fields: ['cause', 'action'],
  why: 'A cause is a condition, and a follow-up is work: neither is a person.',
  better: 'Name the role or the condition. Who does it stands in the owner’s field.',
  find: (sentence, { people }) => {
    const found: Found[] = []
    for (let first = 0; first < sentence.words.length; first++) {
      const named = personAt(sentence, first, people)
      if (named === null) continue
      const role = named.person.role
      const replacement = role === null ? null : `${first === 0 ? 'The' : 'the'} ${role}${named.owns ? '’s' : ''}`
      found.push({ sentence, first, last: named.last, replacement })
      first = named.last
    }
    return found
  },
}
