import { isUnspaced, nameWords } from './nameWords.ts'
import { ORDINARY_WORDS } from './ordinaryWords.ts'
import { callNames, type NamedPerson } from './peopleOf.ts'

/** One way of naming somebody in a text. */
export interface NameForm {
  /** Folded, one after another. */
  readonly words: readonly string[]
  /** A word of its own, too: a name only where it begins with a capital or follows `@`. */
  readonly needsCapital: boolean
}

/** All ways of naming one person. Of a name that several share alone: who is meant is not known. */
export interface NameForms {
  /** Null: one of several. */
  readonly person: NamedPerson | null
  readonly forms: readonly NameForm[]
}

/**
 * How people are recognised in texts [X3]: by the full name, however it is parted; by first or last name alone where
 * nobody else has it. A name that several share is masked without saying who.
 */
export function nameFormsOf(people: readonly NamedPerson[]): readonly NameForms[] {
  const owners = new Map<string, Set<NamedPerson>>()
  for (const person of people) {
    for (const word of callNames(person)) owners.set(word, (owners.get(word) ?? new Set()).add(person))
  }
  const own = people.map((person): NameForms => {
    const full = person.keys.map((key) => formOf(nameWords(key)))
    const alone = callNames(person)
      .filter((word) => owners.get(word)?.size === 1)
      .map((word) => formOf([word]))
    return { person, forms: unique([...full, ...alone]) }
  })
  const taken = new Set(own.flatMap(({ forms }) => forms.map(keyOf)))
  const shared = [...owners]
    .filter(([word, whose]) => whose.size > 1 && !taken.has(word))
    .map(([word]): NameForms => ({ person: null, forms: [formOf([word])] }))
  return [...own, ...shared]
}

const keyOf = ({ words }: NameForm): string => words.join(' ')

const unique = (forms: readonly NameForm[]): readonly NameForm[] => [
  ...new Map(forms.map((form) => [keyOf(form), form])).values(),
]

function formOf(words: readonly string[]): NameForm {
  const [only = ''] = words
  const isShort = only.length <= 2 && !isUnspaced(only)
  return { words, needsCapital: words.length === 1 && (isShort || ORDINARY_WORDS.has(only)) }
}
