import { readEntryLine } from '../../entryLine/read.ts'
import type { EntryLineContext } from '../../entryLine/reading.ts'
import { CLOCK_TOLERANCE_MS, MAX_TEXT_CHARACTERS, type Proposal } from '../../incident/commands.ts'
import type { NewEvent } from '../../incident/event.ts'
import type { Incident } from '../../incident/incident.ts'
import { type Instant, MINUTE, toIso } from '../../time/instant.ts'
import { guessKind } from './guessKind.ts'
import { type ChatPlace, placeMessages } from './placeMessages.ts'
import type { ChatReading } from './readChat.ts'

const CHAT_IMPORTER = 'chat'

/** A line of the preview: the event that it would become, and why it should be looked at. */
export interface ImportRow {
  /** Where it begins in what was pasted, counted from 1. */
  readonly line: number
  readonly event: NewEvent
  readonly key: string
  /** `known`: the log has it. `impossible`: it cannot be taken, for the reason in `note`. */
  readonly standing: 'new' | 'known' | 'impossible'
  /** For the user; empty when there is nothing to say. */
  readonly note: string
}

/** The messages as events, marked where the log has them already. */
export function chatRows({ messages }: ChatReading, place: ChatPlace, incident: Incident): readonly ImportRow[] {
  const times = placeMessages(messages, place)
  const known = knownTexts(incident)
  return messages.map(({ line, who, text }, index) => {
    const { at, ownTime, skipped } = times[index] ?? { at: place.now, ownTime: false, skipped: false }
    const said = text === '' ? '(no text was copied)' : text
    const event: NewEvent = {
      kind: guessKind(said),
      text: said,
      occurredAt: at,
      ...(who === '' ? {} : { people: [who] }),
      ...(ownTime ? {} : { precision: 'before' }),
    }
    const hint = skipped ? 'the clocks skipped this time' : ownTime ? '' : 'no time of its own'
    return rowOf(line, event, hint, known, place.now)
  })
}

/** Each line as an entry line of its own; what is none becomes a note, as typed. Empty lines are none. */
export function lineRows(text: string, context: EntryLineContext, incident: Incident): readonly ImportRow[] {
  const known = knownTexts(incident)
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const { intent } = readEntryLine(line, context)
    const event: NewEvent =
      intent?.kind === 'add' ? intent.event : { kind: 'note', text: line.trim(), occurredAt: context.startedAt }
    return [rowOf(index + 1, event, '', known, context.now)]
  })
}

function rowOf(line: number, event: NewEvent, hint: string, known: KnownTexts, now: Instant): ImportRow {
  const key = [toIso(event.occurredAt), event.people?.join(',') ?? '', event.text.slice(0, 80)].join('|')
  const row = { line, event, key }
  if (event.occurredAt > now + CLOCK_TOLERANCE_MS) return { ...row, standing: 'impossible', note: 'still ahead' }
  if (event.text.length > MAX_TEXT_CHARACTERS)
    return { ...row, standing: 'impossible', note: 'too long: at most 20,000 characters fit' }
  const isKnown =
    known.keys.has(key) ||
    (known.times.get(plainText(event.text)) ?? []).some((at) => Math.abs(at - event.occurredAt) <= 2 * MINUTE)
  return isKnown ? { ...row, standing: 'known', note: 'in the log already' } : { ...row, standing: 'new', note: hint }
}

interface KnownTexts {
  readonly keys: ReadonlySet<string>
  readonly times: ReadonlyMap<string, readonly Instant[]>
}

const plainText = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()

function knownTexts(incident: Incident): KnownTexts {
  const keys = new Set<string>()
  const times = new Map<string, Instant[]>()
  for (const { text, occurredAt, importedFrom } of incident.timeline) {
    if (importedFrom?.importer === CHAT_IMPORTER) keys.add(importedFrom.key)
    const plain = plainText(text)
    times.set(plain, [...(times.get(plain) ?? []), occurredAt])
  }
  return { keys, times }
}

/** The rows as one import. */
export const proposalsOf = (rows: readonly ImportRow[]): readonly Proposal[] =>
  rows.map(({ event, key }) => ({ kind: 'create', event, importedFrom: { importer: CHAT_IMPORTER, key } }))
