import type { Incident } from '../../incident/incident.ts'
import { EVENT_KINDS, KINDS } from '../../incident/kinds.ts'
import { THINGS, VERBS, type VerbFacts } from '../verb.ts'
import type { Suggestion } from './completion.ts'
import { begins, bestFirst } from './completion.ts'
import { targetsOf } from './targets.ts'

/** The kinds that a line can begin with: by their letter, or a custom one by its name. */
function kindsFor(typed: string, incident: Incident | null): readonly Suggestion[] {
  const builtIn = EVENT_KINDS.map((kind) => ({
    id: `kind ${kind}`,
    label: KINDS[kind].label,
    detail: KINDS[kind].prefix,
    kind,
    insert: `${KINDS[kind].prefix} `,
  }))
  const custom = (incident?.kinds ?? [])
    .filter(({ label }) => label !== '')
    .map(({ id, label }) => ({ id: `kind ${id}`, label, detail: '', kind: id, insert: `${label}: ` }))
  const found = [...builtIn, ...custom].filter(
    ({ label, detail }) => label.toLowerCase().startsWith(typed) || detail === typed,
  )
  return found.toSorted((a, b) => Number(b.detail === typed) - Number(a.detail === typed))
}

/** The verbs that something in the incident could take now. */
function verbsFor(typed: string, incident: Incident | null): readonly Suggestion[] {
  const matching = VERBS.filter(({ words }) => words.startsWith(typed) && words !== typed)
  return matching.flatMap((verb) => {
    const count = targetsOf(verb, incident).length
    if (count === 0) return []
    const thing = THINGS[verb.letter]
    const detail = count === 1 ? `1 ${thing}` : `${count} ${PLURALS[thing]}`
    return [{ id: `verb ${verb.words}`, label: verb.label, detail, kind: thing, insert: `${verb.words} ` }]
  })
}

const PLURALS = { hypothesis: 'hypotheses', escalation: 'escalations', impact: 'impacts' } as const

/** What a line could begin with that begins as typed; everything for an empty line. */
export function beginningsFor(typed: string, incident: Incident | null): readonly Suggestion[] {
  // A capital alone begins a sentence: "I see errors".
  if (/^[A-Z]$/.test(typed)) return []
  const start = typed.toLowerCase()
  const kinds = kindsFor(start, incident)
  const verbs = verbsFor(start, incident)
  return start === '' ? [...verbs, ...kinds] : bestFirst([...kinds, ...verbs], start, ({ insert }) => insert.trim())
}

/** What the verb could act upon, narrowed by a number or by words of its text. */
export function targetSuggestions(verb: VerbFacts, typed: string, incident: Incident | null): readonly Suggestion[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return targetsOf(verb, incident)
    .filter(({ number, text }) => {
      const [first = ''] = words
      return (
        (number ?? '').toLowerCase().startsWith(typed.trim().toLowerCase()) ||
        (first !== '' && words.every((word) => begins(text, word)))
      )
    })
    .map(({ id, number, text, kind }) => ({
      id: `target ${id}`,
      label: number ?? '',
      detail: text,
      kind,
      insert: `${number ?? ''}${verb.letter === 'H' ? ':' : ''} `,
    }))
}
