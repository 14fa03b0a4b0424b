import type { EventId, IncidentId } from '../../../shared/ids.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { keptRanges, type Range } from './plainRanges.ts'

/** The entry line as it stands. `correcting`: it holds the text of an event that is being corrected. */
export interface Line {
  readonly text: string
  /** When its first key was pressed; null while it is empty. */
  readonly startedAt: Instant | null
  /** Parts that the user wants kept as text. */
  readonly plain: readonly Range[]
  readonly correcting: EventId | null
}

export const EMPTY_LINE: Line = { text: '', startedAt: null, plain: [], correcting: null }

/** The line after its text was edited. Emptied, it begins anew with the next key. */
export function typed(line: Line, text: string, now: Instant): Line {
  if (text === '') return line.correcting === null ? EMPTY_LINE : { ...line, text }
  return { ...line, text, startedAt: line.startedAt ?? now, plain: keptRanges(line.plain, line.text, text) }
}

/** The line with one understood part made plain text. */
export const dismissed = (line: Line, part: Range): Line => ({ ...line, plain: [...line.plain, part] })

/** Lines that were left unfinished, for as long as the window is open. The disk has them too. */
const unfinished = new Map<IncidentId, Line>()

export const leaveLine = (id: IncidentId, line: Line): void => void unfinished.set(id, line)

export const lineOf = (id: IncidentId, draft: string): Line => unfinished.get(id) ?? { ...EMPTY_LINE, text: draft }
