import { fold } from '../../incident/find/fold.ts'
import type { Incident } from '../../incident/incident.ts'
import { type PlacedText, textsOf } from '../texts/textsOf.ts'
import { isTeam } from './isTeam.ts'
import { nameWords, personKey } from './nameWords.ts'

/** Somebody whom the incident names in a field of its own. */
export interface NamedPerson {
  /** As it is compared; the same for all ways of writing the name. */
  readonly key: string
  /** The fullest way in which it is written. */
  readonly name: string
  /** Every way in which it stands in a field, as it is compared. */
  readonly keys: readonly string[]
}

/**
 * Everybody whom an incident names: who did something, was called, answered, holds a role, owns an action item, recorded
 * or corrected [X2]. In the order of the timeline,
 * who only recorded last. A first name alone is the person with that first name, where there is
 * only one. Teams are not people.
 */
export function peopleOf(incident: Incident): readonly NamedPerson[] {
  const named = textsOf(incident).filter(({ isPerson }) => isPerson)
  const isRecorder = ({ place }: PlacedText) => OF_RECORDERS.has(place.field)
  const inOrder = [...named.filter((one) => !isRecorder(one)), ...named.filter(isRecorder)]
  const written = new Map<string, string>()
  for (const name of new Set(inOrder.map(({ text }) => text))) {
    const key = personKey(name)
    if (!/\p{L}/u.test(key) || isTeam(name)) continue
    const known = written.get(key)
    if (known === undefined || (isPlainer(known) && !isPlainer(name))) written.set(key, name.trim())
  }
  const keys = [...written.keys()]
  const fullOf = (key: string): string => {
    const fuller = keys.filter((other) => other.startsWith(`${key} `))
    return fuller.length === 1 && fuller[0] !== undefined ? fuller[0] : key
  }
  const people = new Map<string, string[]>()
  for (const key of keys) people.set(fullOf(key), [...(people.get(fullOf(key)) ?? []), key])
  return [...people].map(([key, all]) => ({ key, name: written.get(key) ?? key, keys: all }))
}

/** Fields that name who wrote something down. */
const OF_RECORDERS = new Set(['recordedBy', 'edits', 'retracted', 'declaredBy'])

/** A handle such as `ana.lee` is plainer than a name. */
const isPlainer = (name: string): boolean => fold(name) === name && !/\s/.test(name.trim())

/** The words by which somebody may be called alone: the first and the last name, without initials and particles. */
export function callNames({ key }: NamedPerson): readonly string[] {
  const words = nameWords(key).filter((word) => word.length > 1 && !PARTICLES.has(word) && /\p{L}/u.test(word))
  const [first, last] = [words[0], words.at(-1)]
  return [...new Set([first, last])].filter((word) => word !== undefined)
}

const PARTICLES = new Set(
  'al and bin da das de del der di do dos du el la le of san st ten ter the van vom von y zu'.split(' '),
)
