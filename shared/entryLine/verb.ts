import type { HypothesisState, IncidentEvent } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import type { Span } from './span.ts'
import { overlapsAny } from './span.ts'
import { shortened } from './text.ts'

/** What a line can do to something that is already in the log. */
export type VerbAct =
  | { readonly kind: 'hypothesis'; readonly state: HypothesisState }
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'endImpact' }

export interface VerbFacts {
  readonly pattern: RegExp
  /** As it is usually typed. */
  readonly words: string
  readonly label: string
  readonly act: VerbAct
  /** The letter of what it acts upon: `H2`, `E1`, `I1`. */
  readonly letter: 'H' | 'E' | 'I'
}

/** The verbs of the entry line: the one table that the reader and the completion use. */
export const VERBS: readonly VerbFacts[] = [
  {
    pattern: /^rul(?:e|es|ed) ?out$/,
    words: 'rule out',
    label: 'Rule out',
    act: { kind: 'hypothesis', state: 'ruledOut' },
    letter: 'H',
  },
  {
    pattern: /^confirm(?:s|ed)?$/,
    words: 'confirm',
    label: 'Confirm',
    act: { kind: 'hypothesis', state: 'confirmed' },
    letter: 'H',
  },
  {
    pattern: /^park(?:s|ed)?$/,
    words: 'park',
    label: 'Park',
    act: { kind: 'hypothesis', state: 'parked' },
    letter: 'H',
  },
  {
    pattern: /^re-?open(?:s|ed)?$/,
    words: 'reopen',
    label: 'Reopen',
    act: { kind: 'hypothesis', state: 'open' },
    letter: 'H',
  },
  {
    pattern: /^ack(?:s|ed|nowledged?)?$/,
    words: 'ack',
    label: 'Acknowledge',
    act: { kind: 'acknowledge' },
    letter: 'E',
  },
  { pattern: /^end(?:s|ed)?$/, words: 'end', label: 'End', act: { kind: 'endImpact' }, letter: 'I' },
]

/** What the letter of a number stands for. */
export const THINGS = { H: 'hypothesis', E: 'escalation', I: 'impact' } as const

/** The verb that these words are, in any of its forms; null when they are none. */
export const verbCalled = (words: string): VerbFacts | null =>
  VERBS.find(({ pattern }) => pattern.test(words.toLowerCase())) ?? null

export interface VerbFound extends Span {
  readonly label: string
  readonly act: VerbAct
  /** Null when the incident has no such number, or the number is of another kind. */
  readonly target: IncidentEvent | null
  readonly targetAt: Span
  /** For the user, when there is no target: what is wrong and what could be meant. */
  readonly fault: string
}

export type VerbRead =
  | { readonly found: 'verb'; readonly verb: VerbFound }
  | { readonly found: 'escape'; readonly at: Span }
  | { readonly found: 'nothing' }

const SHAPE = /^([a-z-]{2,12}(?: out)?)[ \t]+([hei])(\d{1,6}):?(?=\s|$)/i
const NOTHING: VerbRead = { found: 'nothing' }

/** Reads `rule out H2:` and its like where the text of the line begins. Without a number it is a sentence. */
export function readVerb(line: string, at: number, incident: Incident | null, plain: readonly Span[]): VerbRead {
  const escaped = line.charAt(at) === '\\' && !overlapsAny({ from: at, to: at + 1 }, plain)
  const from = escaped ? at + 1 : at
  const shape = SHAPE.exec(line.slice(from, from + 40))
  const facts = verbCalled(shape?.[1] ?? '')
  if (shape === null || facts === null) return NOTHING
  if (escaped) return { found: 'escape', at: { from: at, to: from } }
  const span = { from, to: from + shape[0].length }
  if (overlapsAny(span, plain)) return NOTHING
  const number = `${shape[2] ?? ''}${shape[3] ?? ''}`.toUpperCase()
  const numberFrom = from + shape[0].toUpperCase().lastIndexOf(number)
  const event = incident?.timeline.find((candidate) => candidate.number === number) ?? null
  const target = event?.kind === THINGS[facts.letter] ? event : null
  return {
    found: 'verb',
    verb: {
      ...span,
      label: `${facts.label} ${number}`,
      act: facts.act,
      target,
      targetAt: { from: numberFrom, to: numberFrom + number.length },
      fault: target === null ? faultOf(facts, number, event, incident) : '',
    },
  }
}

function faultOf(facts: VerbFacts, number: string, event: IncidentEvent | null, incident: Incident | null): string {
  const thing = THINGS[facts.letter]
  const what = event === null ? `There is no ${number}.` : `${number} is not ${article(thing)}.`
  const open = (incident?.timeline ?? []).filter(
    (candidate) => candidate.kind === thing && canTake(candidate, facts.act),
  )
  if (open.length === 0) return `${what} ${OPEN_WORDS[facts.letter].none}`
  const shown = open.slice(-5).map((candidate) => `${candidate.number ?? ''} ${shortened(candidate.text)}`)
  return `${what} ${OPEN_WORDS[facts.letter].some}: ${shown.join(', ')}.`
}

const OPEN_WORDS = {
  H: { some: 'Hypotheses to choose from', none: 'There is no hypothesis to choose.' },
  E: { some: 'Waiting', none: 'No escalation is waiting to be acknowledged.' },
  I: { some: 'Running', none: 'No impact is running.' },
} as const

const article = (thing: string): string => `${/^[aeiou]/.test(thing) ? 'an' : 'a'} ${thing}`

/** Whether the verb would change anything about the event. */
export function canTake(event: IncidentEvent, act: VerbAct): boolean {
  switch (act.kind) {
    case 'hypothesis':
      return act.state === 'open' ? event.state !== 'open' : event.state === 'open' || event.state === 'parked'
    case 'acknowledge':
      return event.acknowledgedAt === null && !event.declined
    case 'endImpact':
      return event.endedAt === null
  }
}
