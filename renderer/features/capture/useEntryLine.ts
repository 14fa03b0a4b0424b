import { useState } from 'react'
import { commandOf } from '../../../shared/entryLine/commandOf.ts'
import { readEntryLine } from '../../../shared/entryLine/read.ts'
import type { EntryLineReading } from '../../../shared/entryLine/reading.ts'
import type { Command } from '../../../shared/incident/commands.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { now, useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { dispatchErrorWords } from '../../store/useAsk.ts'
import { dismissed, EMPTY_LINE, type Line, leaveLine, lineOf, typed } from './line.ts'
import type { Range } from './plainRanges.ts'
import { useDraft } from './useDraft.ts'

/** The line, what was understood of it, and what can be done with it. `refusal`: why Enter did not save. */
export interface EntryLineState {
  readonly line: Line
  readonly reading: EntryLineReading
  readonly refusal: string | null
  readonly type: (text: string) => void
  readonly dismiss: (part: Range) => void
  readonly submit: () => void
  /** Takes the last own entry back into the line, to correct it. */
  readonly recall: () => void
  readonly leaveCorrection: () => void
}

export function useEntryLine(incident: Incident, draft: string): EntryLineState {
  const zone = useApp((app) => app.displayZone)
  const author = useApp((app) => app.settings.author || app.boot?.systemUser)
  const dispatch = useApp((app) => app.dispatch)
  const [line, setLine] = useState(() => lineOf(incident.id, draft))
  const [refusal, setRefusal] = useState<string | null>(null)
  // What was understood names times relative to now, so it is read again while the line waits.
  const tick = useNow(line.text === '' ? 60_000 : 1000)
  useDraft(incident.id, line.correcting === null ? line.text : '')

  const put = (next: Line) => {
    setLine(next)
    leaveLine(incident.id, next)
    setRefusal(null)
  }
  const read = (at: typeof tick): EntryLineReading =>
    readEntryLine(line.text, { now: at, startedAt: line.startedAt ?? at, zone, incident, plain: line.plain })
  const reading = read(tick)

  const send = async (commands: readonly Command[], sent: Line): Promise<void> => {
    for (const [place, command] of commands.entries()) {
      const answer = await dispatch(command)
      if (answer.ok) continue
      const { error } = answer
      // A resolution sets the status by itself: saying it besides is no mistake.
      if (place > 0 && error.kind === 'rejected' && error.rejection.kind === 'nothingToDo') continue
      // What the disk refused is kept in the log, and said over the line for as long as it is not saved.
      if (error.kind === 'storage') return
      setRefusal(dispatchErrorWords(error).title)
      // What the rules refused goes back where it was typed, unless it was saved in part: a second Enter would log
      // that part again.
      if (place === 0) setLine((current) => (current.text === '' ? sent : current))
      return
    }
  }

  const submit = () => {
    if (line.correcting !== null) {
      const event = line.correcting
      const changed = incident.events.get(event)?.text !== line.text
      put(EMPTY_LINE)
      if (changed) void send([{ kind: 'amendEvent', event, changes: { text: line.text } }], line)
      return
    }
    const { intent, also, problem } = read(now())
    if (intent === null) {
      setRefusal(problem?.kind === 'empty' && line.text === '' ? null : (problem?.message ?? null))
      return
    }
    put(EMPTY_LINE)
    void send([intent, ...also].map(commandOf), line)
  }

  const recall = () => {
    const own = [...incident.timeline].filter((event) => event.recordedBy === author && event.importedFrom === null)
    const last = own.toSorted((a, b) => a.recordedAt - b.recordedAt).at(-1)
    if (last !== undefined) put({ text: last.text, startedAt: last.occurredAt, plain: [], correcting: last.id })
  }

  return {
    line,
    reading,
    refusal,
    type: (text) => put(typed(line, text, now())),
    dismiss: (part) => put(dismissed(line, { from: part.from, to: part.to })),
    submit,
    recall,
    leaveCorrection: () => put(EMPTY_LINE),
  }
}
