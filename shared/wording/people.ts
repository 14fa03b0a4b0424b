import type { NamedPerson, WordingContext } from './hint.ts'
import type { Match } from './match.ts'
import type { Sentence } from './sentences.ts'

const PERSONS = new Set(
  `i we you he she they who nobody somebody someone everybody everyone anybody anyone people person team teams engineer engineers
operator operators on-call oncall responder responders developer developers admin admins administrator staff support commander
scribe colleague colleagues dba dbas sre sres manager managers shift crew author reviewer reviewers user's`.split(
    /\s+/,
  ),
)

/** Stand between a subject and its verb. */
const BETWEEN = new Set([
  'had',
  'has',
  'have',
  'also',
  'then',
  'both',
  'all',
  'again',
  'still',
  'even',
  'did',
  'not',
  'was',
  'were',
])

/** Given names that are everyday words at the start of a sentence. */
const ALSO_WORDS = new Set(
  'art bill chase drew dean faith gene grace grant hope iris jack joy june mark max may mike pat ray rob rose sue will'.split(
    ' ',
  ),
)

/** Whether the subject right before the match is somebody: a pronoun, a job, or a name of the incident. */
export function somebodyBefore({ sentence, first }: Match, context: WordingContext): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 4; i--) {
    const word = sentence.words[i]?.text ?? ''
    if (PERSONS.has(word) || personEndingAt(sentence, i, context.people) !== null) return true
    if (!BETWEEN.has(word) && !word.endsWith('ly')) return false
  }
  return false
}

const NAME_PARTS = new WeakMap<NamedPerson, readonly string[]>()

/** The name, and its first word where it has several. */
function partsOf(person: NamedPerson): readonly string[] {
  const known = NAME_PARTS.get(person)
  if (known !== undefined) return known
  const words = person.name.trim().split(/\s+/)
  NAME_PARTS.set(person, words)
  return words
}

/** A name in a sentence, by the places of its words. */
export interface PersonFound {
  readonly person: NamedPerson
  readonly first: number
  readonly last: number
  /** Followed by ’s. */
  readonly owns: boolean
}

/** The person named by the words from a place on: by the whole name, or by its first word. Null when there is none. */
export function personAt(sentence: Sentence, first: number, people: readonly NamedPerson[]): PersonFound | null {
  for (const person of people) {
    const parts = partsOf(person)
    for (const length of parts.length > 1 ? [parts.length, 1] : [1]) {
      const words = sentence.words.slice(first, first + length)
      const last = words.at(-1)
      if (words.length < length || last === undefined) continue
      const owns = /['’]s$/.test(last.raw)
      const said = words.map(({ raw }, i) => (i === length - 1 ? raw.replace(/['’]s$/, '') : raw))
      if (said.every((word, i) => word.toLowerCase() === parts[i]?.toLowerCase()) && isName(said, parts, first)) {
        return { person, first, last: first + length - 1, owns }
      }
    }
  }
  return null
}

/** The same, by the place of the last word. */
const personEndingAt = (sentence: Sentence, last: number, people: readonly NamedPerson[]): PersonFound | null =>
  [last, last - 1, last - 2]
    .filter((first) => first >= 0)
    .map((first) => personAt(sentence, first, people))
    .find((found) => found?.last === last) ?? null

/** Written as a name: with a capital, or as the log spells it. At the start of a sentence “Mark” may be a verb. */
function isName(said: readonly string[], parts: readonly string[], first: number): boolean {
  const [word = ''] = said
  if (said.length > 1) return true
  const isWord = ALSO_WORDS.has(word.toLowerCase())
  return /^\p{Lu}/u.test(word) ? !(first === 0 && isWord) : word === parts[0] && !isWord
}
