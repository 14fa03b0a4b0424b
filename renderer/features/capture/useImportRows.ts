import { useMemo, useState } from 'react'
import type { EntryLineContext } from '../../../shared/entryLine/reading.ts'
import { dateAt } from '../../../shared/entryLine/time/civil.ts'
import { chatRows, type ImportRow, lineRows } from '../../../shared/import/chat/chatRows.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { EventKind } from '../../../shared/incident/kinds.ts'
import { formatDate } from '../../../shared/time/format.ts'
import type { ZoneId } from '../../../shared/time/instant.ts'
import type { PastedLines } from './pastedLines.ts'

/** What the paste leaves open, as the user has answered it. */
export interface ImportAnswers {
  readonly zone: ZoneId
  /** ISO date of the last message; empty for the latest on which all have been. */
  readonly lastDay: string
  readonly monthFirst: boolean
}

/** The rows of the preview as they stand, and which of them are taken. */
export interface ImportRows {
  readonly rows: readonly ImportRow[]
  readonly answers: ImportAnswers
  readonly answer: (changes: Partial<ImportAnswers>) => void
  readonly isTaken: (row: ImportRow) => boolean
  readonly take: (rows: readonly ImportRow[], taken: boolean) => void
  readonly setKind: (row: ImportRow, kind: EventKind) => void
  /** Which questions the paste leaves open. */
  readonly asksDay: boolean
  readonly asksOrder: boolean
  /** The day of the last message, as it was answered or taken. */
  readonly day: string
}

export function useImportRows(pasted: PastedLines, context: EntryLineContext, incident: Incident): ImportRows {
  // The moment of the paste: rows do not change while they are looked at.
  const [{ now, zone, startedAt }] = useState(context)
  const [answers, setAnswers] = useState<ImportAnswers>({ zone, lastDay: '', monthFirst: false })
  const [choices, setChoices] = useState<ReadonlyMap<number, boolean>>(new Map())
  const [kinds, setKinds] = useState<ReadonlyMap<number, EventKind>>(new Map())

  const read = useMemo((): readonly ImportRow[] => {
    if (pasted.kind === 'lines') return lineRows(pasted.text, { now, zone, startedAt, incident }, incident)
    const [year = 0, month = 0, day = 0] = answers.lastDay.split('-').map(Number)
    const lastDay = answers.lastDay === '' ? null : { year, month, day }
    return chatRows(pasted.chat, { zone: answers.zone, now, lastDay, monthFirst: answers.monthFirst }, incident)
  }, [pasted, answers, now, zone, startedAt, incident])
  const rows = useMemo(
    () =>
      read.map((row) => {
        const kind = kinds.get(row.line)
        return kind === undefined ? row : { ...row, event: { ...row.event, kind } }
      }),
    [read, kinds],
  )

  const stamps = pasted.chat.messages.flatMap(({ stamp, under }) => (stamp === null ? [] : [stamp.date ?? under]))
  const isChat = pasted.kind !== 'lines'
  const last = rows.at(-1)?.event.occurredAt ?? now
  return {
    rows,
    answers,
    answer: (changes) => setAnswers((current) => ({ ...current, ...changes })),
    isTaken: (row) => row.standing !== 'impossible' && (choices.get(row.line) ?? row.standing === 'new'),
    take: (changed, taken) =>
      setChoices((all) => new Map([...all, ...changed.map(({ line }) => [line, taken] as const)])),
    setKind: ({ line }, kind) => setKinds((all) => new Map([...all, [line, kind]])),
    asksDay: isChat && stamps.every((date) => date === null),
    asksOrder: isChat && stamps.some((date) => date?.kind === 'slashed'),
    day: formatDate(last, answers.zone),
  }
}

/** Today in the zone, beyond which no message can lie. */
export function todayIn({ now, zone }: Pick<EntryLineContext, 'now' | 'zone'>): string {
  const { year, month, day } = dateAt(now, zone)
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
