import type { EventId } from '../ids.ts'
import type { Status } from '../incident/event.ts'
import { STATUSES } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import { DEFAULT_SEVERITIES } from '../incident/incident.ts'
import { personCalled } from '../incident/people.ts'
import type { Span, Word } from './span.ts'
import { overlapsAny, withPunctuation } from './span.ts'

/** A mark in the text. `value` is null where the mark names something that does not exist, such as `!sev9`. */
export type Mark = Span & { readonly typed: string } & (
    | { readonly part: 'person' | 'tag'; readonly value: string }
    | { readonly part: 'severity'; readonly value: string | null }
    | { readonly part: 'status'; readonly value: Status | null }
    /** `+H2`, `-H2`: what the event is evidence for or against. */
    | { readonly part: 'evidence'; readonly value: EventId | null; readonly relation: 'for' | 'against' }
  )

export interface MarksFound {
  readonly marks: readonly Mark[]
  /** Backslashes that keep a mark as text; they themselves go. */
  readonly escapes: readonly Span[]
}

const PERSON = /^@(\p{L}[\p{L}\p{N}]*(?:[._-][\p{L}\p{N}]+)*)/u
const TAG = /^#(\p{L}[\p{L}\p{N}_]*(?:[-./][\p{L}\p{N}_]+)*)/u
const SEVERITY = /^!(\p{L}[\p{L}\p{N}-]*|\d)/u
const STATUS = /^=(\p{L}+)/u
const EVIDENCE = /^[+-](H\d{1,6})/i

/** Whether the whole of it can stand after `@`, or after `#`. */
export const isPersonName = (name: string): boolean => PERSON.exec(`@${name}`)?.[1] === name
export const isTagName = (name: string): boolean => TAG.exec(`#${name}`)?.[1] === name

const LONGEST = 100
/** Pasted output may hold thousands: what comes after so many is text. */
const MOST = 200

/** The severities to choose from, most severe first. */
export function scaleOf(incident: Incident | null): readonly string[] {
  const scale = incident?.severityScale ?? []
  return scale.length === 0 ? DEFAULT_SEVERITIES : scale
}

/** Finds `@people`, `#tags`, `!severities`, `=statuses` and evidence such as `+H2` among the words of a line, outside the plain ranges. */
export function findMarks(
  line: string,
  words: readonly Word[],
  plain: readonly Span[],
  incident: Incident | null,
): MarksFound {
  const marks: Mark[] = []
  const escapes: Span[] = []
  for (const word of words) {
    if (!/^\\?(?:[@#!=]|[+-]H\d)/i.test(word.text) || overlapsAny(word, plain)) continue
    if (marks.length + escapes.length >= MOST) break
    const escaped = word.text.startsWith('\\')
    const mark = readMark(line, escaped ? word.from + 1 : word.from, word.to, incident)
    if (mark === null) continue
    if (escaped) escapes.push({ from: word.from, to: word.from + 1 })
    else marks.push(mark)
  }
  return { marks, escapes }
}

function readMark(line: string, from: number, wordTo: number, incident: Incident | null): Mark | null {
  const text = line.slice(from, Math.min(wordTo, from + LONGEST))
  const found = PERSON.exec(text) ?? TAG.exec(text) ?? SEVERITY.exec(text) ?? STATUS.exec(text) ?? EVIDENCE.exec(text)
  if (found === null) return null
  const [typed, name = ''] = found
  const to = withPunctuation(line, from + typed.length)
  if (to !== wordTo) return null
  const place = { from, to, typed }
  switch (text.charAt(0)) {
    case '@':
      return { ...place, part: 'person', value: personCalled(name, incident) }
    case '#':
      return { ...place, part: 'tag', value: name }
    case '!':
      return { ...place, part: 'severity', value: severityCalled(name, scaleOf(incident)) }
    case '+':
    case '-':
      return {
        ...place,
        part: 'evidence',
        value: hypothesisCalled(name, incident),
        relation: typed.startsWith('+') ? 'for' : 'against',
      }
    default:
      return { ...place, part: 'status', value: statusCalled(name) }
  }
}

const plainName = (severity: string): string => severity.toLowerCase().replaceAll(' ', '')

/** The severity of the scale with that name, in any case and without spaces; a digit alone means the one that ends with it. */
export function severityCalled(name: string, scale: readonly string[]): string | null {
  const exact = scale.find((severity) => plainName(severity) === plainName(name))
  if (exact !== undefined || !/^\d$/.test(name)) return exact ?? null
  const ending = scale.filter((severity) => new RegExp(`(?:^|\\D)${name}$`).test(severity))
  return ending.length === 1 ? (ending[0] ?? null) : null
}

/** The status with that name, in any case. */
export const statusCalled = (name: string): Status | null =>
  STATUSES.find((status) => status === name.toLowerCase()) ?? null

/** The hypothesis with that number; null when there is none. */
function hypothesisCalled(number: string, incident: Incident | null): EventId | null {
  const found = incident?.timeline.find((event) => event.number === number.toUpperCase())
  return found?.kind === 'hypothesis' ? found.id : null
}
