import { readEntryLine } from '../../../shared/entryLine/read.ts'
import type { Chip, EntryLineContext, EntryLineReading } from '../../../shared/entryLine/reading.ts'
import type { NewEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { toIso, zone } from '../../../shared/time/instant.ts'
import { at } from '../../helpers/build.ts'

/* One line, read at 14:10 UTC on 2024-01-16 unless the case says otherwise. */

export interface Setting {
  readonly now?: string
  readonly startedAt?: string
  readonly zone?: string
  readonly incident?: Incident | null
  readonly plain?: EntryLineContext['plain']
}

export function contextOf(setting: Setting = {}): EntryLineContext {
  const now = at(setting.now ?? '2024-01-16 14:10')
  return {
    now,
    startedAt: setting.startedAt === undefined ? now : at(setting.startedAt),
    zone: zone(setting.zone ?? 'UTC'),
    incident: setting.incident ?? null,
    plain: setting.plain ?? [],
  }
}

export const read = (line: string, setting?: Setting): EntryLineReading => readEntryLine(line, contextOf(setting))

/** The event that the line adds; fails the test when the line does something else. */
export function added(line: string, setting?: Setting): NewEvent {
  const { intent, problem } = read(line, setting)
  if (intent?.kind !== 'add') throw new Error(`“${line}” adds nothing: ${problem?.message ?? intent?.kind}`)
  return intent.event
}

/** `2024-01-16T14:05:00` of the event, with `/…` when it ends. */
export function timeOf(line: string, setting?: Setting): string {
  const { occurredAt, endedAt } = added(line, setting)
  const written = (time: typeof occurredAt) => toIso(time).slice(0, 19)
  return endedAt == null ? written(occurredAt) : `${written(occurredAt)}/${written(endedAt)}`
}

/** The kind of problem and the part of the line it points at. */
export function problemOf(line: string, setting?: Setting): readonly [string | undefined, string | undefined] {
  const { problem } = read(line, setting)
  return [problem?.kind, problem === null ? undefined : line.slice(problem.from, problem.to)]
}

/** Each chip as `part label (detail) <typed>`, leaving out what was not typed. */
export const chipsOf = (line: string, setting?: Setting): readonly string[] =>
  read(line, setting)
    .chips.filter((chip) => chip.to > chip.from)
    .map((chip) => described(chip, line))

export const described = (chip: Chip, line: string): string =>
  `${chip.part} ${chip.label}${chip.detail === '' ? '' : ` (${chip.detail})`} <${line.slice(chip.from, chip.to)}>`
