import { useRef, useState } from 'react'
import { readEntryLine } from '../../../shared/entryLine/read.ts'
import type { EntryLineContext, EntryLineReading } from '../../../shared/entryLine/reading.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { Instant, ZoneId } from '../../../shared/time/instant.ts'
import { now, useNow } from '../../clock.ts'
import { dismissed, isEmptyLine, type Line, typed } from './line.ts'
import type { Range } from './plainRanges.ts'

/** A line that is being typed, and what is understood of it. */
export interface EntryText {
  readonly line: Line
  readonly reading: EntryLineReading
  /** What it is read against, as of now. */
  readonly context: EntryLineContext
  readonly put: (line: Line) => void
  /** Edits the line as it stands by then, for what took a while. */
  readonly change: (edit: (line: Line) => Line) => void
  readonly latest: () => Line
  readonly type: (text: string) => void
  readonly dismiss: (part: Range) => void
  /** Brings a line back, unless another was begun meanwhile. */
  readonly putIfEmpty: (line: Line) => void
  /** Reads it as of this moment, which Enter does. */
  readonly readNow: () => { readonly reading: EntryLineReading; readonly context: EntryLineContext }
}

interface EntryTextOptions {
  /** Null before the incident exists. */
  readonly incident: Incident | null
  readonly zone: ZoneId
  readonly initial: () => Line
  /** Told of each change, before it is on screen. */
  readonly onChange?: (line: Line) => void
}

/** The state of an entry line, wherever it stands: who uses it says against what it is read, and what Enter does. */
export function useEntryText({ incident, zone, initial, onChange }: EntryTextOptions): EntryText {
  const [{ line, at }, setLine] = useState(() => ({ line: initial(), at: now() }))
  // What was understood names times relative to now, so it is read again while the line waits.
  const tick = useNow(line.text === '' ? 60_000 : 1000)

  const latest = useRef(line)
  const put = (next: Line) => {
    latest.current = next
    setLine({ line: next, at: now() })
    onChange?.(next)
  }
  const contextAt = (moment: Instant, { startedAt, plain, editing }: Line): EntryLineContext => ({
    now: moment,
    // The clock may have been set back since the first key: a new entry is then of now.
    startedAt: startedAt === null || (editing === null && startedAt > moment) ? moment : startedAt,
    zone,
    incident,
    plain,
  })
  // The tick may be older than the last key.
  const context = contextAt(tick > at ? tick : at, line)

  return {
    line,
    context,
    reading: readEntryLine(line.text, context),
    put,
    change: (edit) => put(edit(latest.current)),
    latest: () => latest.current,
    type: (text) => put(typed(line, text, now())),
    dismiss: (part) => put(dismissed(line, { from: part.from, to: part.to })),
    putIfEmpty: (sent) => {
      if (isEmptyLine(latest.current)) put(sent)
    },
    readNow: () => {
      const { current } = latest
      const asOfNow = contextAt(now(), current)
      return { reading: readEntryLine(current.text, asOfNow), context: asOfNow }
    },
  }
}
