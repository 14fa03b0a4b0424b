import type { DetectionMethod } from '../incident/event.ts'
import { STATUSES } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import type { EventKind } from '../incident/kinds.ts'
import { EVENT_KINDS, KINDS } from '../incident/kinds.ts'
import type { Span } from './span.ts'
import { overlapsAny } from './span.ts'

/** The kind that the line begins with, as a letter or a word. */
export interface KindFound extends Span {
  readonly kind: EventKind
  readonly label: string
  /** Detection: how we were told, read from `d alert: …`. */
  readonly method: DetectionMethod | null
}

/** How the line begins. */
export type Beginning =
  | { readonly found: 'kind'; readonly kind: KindFound }
  | { readonly found: 'unknownPrefix'; readonly at: Span; readonly letter: string }
  /** A backslash keeps the beginning as text; it itself goes. */
  | { readonly found: 'escape'; readonly at: Span }
  | { readonly found: 'nothing' }

const METHODS: Readonly<Record<string, { readonly method: DetectionMethod; readonly label: string }>> = {
  alert: { method: 'alert', label: 'alert' },
  customer: { method: 'customerReport', label: 'customer report' },
  staff: { method: 'staffReport', label: 'staff report' },
  other: { method: 'other', label: 'other' },
}

/** What a detection was told by, as words. */
export const methodLabel = (method: DetectionMethod): string =>
  Object.values(METHODS).find((facts) => facts.method === method)?.label ?? method

/** The word that says so on a line: `d customer: …`. */
export const methodLead = (method: DetectionMethod): string =>
  Object.entries(METHODS).find(([, facts]) => facts.method === method)?.[0] ?? 'other'

/** Reads the kind at that place, where the text of the line begins. */
export function readBeginning(line: string, at: number, incident: Incident | null, plain: readonly Span[]): Beginning {
  const escaped = line.charAt(at) === '\\' && !overlapsAny({ from: at, to: at + 1 }, plain)
  const from = escaped ? at + 1 : at
  const found = withMethod(line, readKindAt(line, from, incident))
  const letter = /^([a-z])[ \t]+\S/.exec(line.slice(from, from + 64))?.[1]
  if (escaped) return found !== null || letter !== undefined ? { found: 'escape', at: { from: at, to: from } } : NOTHING
  if (found !== null) return overlapsAny(found, plain) ? NOTHING : { found: 'kind', kind: found }
  const prefix = { from, to: from + 1 }
  if (letter === undefined || overlapsAny(prefix, plain)) return NOTHING
  return { found: 'unknownPrefix', at: prefix, letter }
}

const NOTHING: Beginning = { found: 'nothing' }

function readKindAt(line: string, from: number, incident: Incident | null): KindFound | null {
  const letter = /^([a-z])[ \t]/.exec(line.slice(from, from + 2))?.[1]
  const byLetter = EVENT_KINDS.find((kind) => KINDS[kind].prefix === letter)
  if (byLetter !== undefined) return { kind: byLetter, label: KINDS[byLetter].label, method: null, from, to: from + 1 }
  const named = [
    ...EVENT_KINDS.map((kind) => ({ id: kind as EventKind, label: KINDS[kind].label })),
    ...(incident?.kinds ?? []).filter(({ label }) => label !== ''),
  ]
  const text = line.slice(from, from + 80).toLowerCase()
  const byWord = named.find(
    ({ label }) => text.startsWith(label.toLowerCase()) && /^[ \t:]/.test(text.slice(label.length)),
  )
  if (byWord === undefined) return null
  const colon = text.charAt(byWord.label.length) === ':'
  const to = from + byWord.label.length + (colon ? 1 : 0)
  if (byWord.id === 'status' && !colon && !namesChange(line, to, incident)) return null
  return { kind: byWord.id, label: byWord.label, method: null, from, to }
}

/** "Status page says down" is a sentence; "status identified" is a change. */
function namesChange(line: string, at: number, incident: Incident | null): boolean {
  const next = /^[ \t]+(\S+)/.exec(line.slice(at, at + 80))?.[1]?.toLowerCase() ?? ''
  const scale = incident?.severityScale ?? []
  return /^[=!]/.test(next) || [...STATUSES, ...scale].some((word) => word.toLowerCase() === next)
}

function withMethod(line: string, found: KindFound | null): KindFound | null {
  if (found?.kind !== 'detection') return found
  const lead = /^\s+(alert|customer|staff|other)(?: report)?:/i.exec(line.slice(found.to, found.to + 32))
  const method = METHODS[lead?.[1]?.toLowerCase() ?? '']?.method
  return lead === null || method === undefined ? found : { ...found, method, to: found.to + lead[0].length }
}
