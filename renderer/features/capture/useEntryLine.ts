import { useState } from 'react'
import { writeDraft } from '../../../shared/entryLine/draft.ts'
import { recallable } from '../../../shared/entryLine/recall.ts'
import type { Command } from '../../../shared/incident/commands.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp } from '../../store/useApp.ts'
import { dispatchErrorWords, isNothingToDo } from '../../store/useAsk.ts'
import { draftOf, EMPTY_LINE, editingLine, isEmptyLine, type Line } from '../../ui/entry/line.ts'
import { type EntryText, useEntryText } from '../../ui/entry/useEntryText.ts'
import { commandsOf } from './commandsOf.ts'
import { leaveLine, lineOf } from './unfinished.ts'
import { type Attaching, useAttaching } from './useAttaching.ts'
import { useDraft } from './useDraft.ts'

/** The line, and what can be done with it. `refusal`: why Enter did not save. */
export interface EntryLineState {
  readonly text: EntryText
  readonly attaching: Attaching
  readonly refusal: string | null
  readonly submit: () => void
  /**
   * Takes what was logged before into the line, to be edited: one further back, or one nearer again. False when there
   * is none, or the line holds something that would be lost.
   */
  readonly recall: (step: 'back' | 'forth') => boolean
  readonly leaveEditing: () => void
}

/** `draftField` names where the unfinished line is kept. */
export function useEntryLine(incident: Incident, draftField: string, draft: string): EntryLineState {
  const zone = useApp((app) => app.displayZone)
  const author = useApp((app) => app.settings.author || app.boot?.systemUser) ?? ''
  const dispatch = useApp((app) => app.dispatch)
  const readOnly = useApp(({ session }) => (session.status === 'open' ? session.readOnly : null))
  const [refusal, setRefusal] = useState<string | null>(null)
  const text = useEntryText({
    incident,
    zone,
    initial: () => lineOf(incident, draft),
    onChange: (next) => {
      leaveLine(incident.id, next)
      setRefusal(null)
    },
  })
  const { line, put } = text
  useDraft(incident.id, draftField, writeDraft(draftOf(line)))

  const attaching = useAttaching({ incident: incident.id, zone, change: text.change })

  const send = async (commands: readonly Command[], sent: Line): Promise<void> => {
    for (const [place, command] of commands.entries()) {
      const answer = await dispatch(command)
      if (answer.ok) continue
      const { error } = answer
      // A resolution sets the status by itself, and a line edited back to what it was changes nothing: no mistakes.
      if (isNothingToDo(error) && (place > 0 || sent.editing !== null)) continue
      // What the disk refused is kept in the log, and said over the line for as long as it is not saved.
      if (error.kind === 'storage') return
      // What the rules refused goes back where it was typed, unless it was saved in part: a second Enter would log
      // that part again.
      if (place === 0) text.putIfEmpty(sent)
      // After the line, whose every change takes the reason away.
      setRefusal(dispatchErrorWords(error).title)
      return
    }
  }

  const submit = async () => {
    if (readOnly !== null) return setRefusal(`${readOnly} It is opened for reading only.`)
    // A file is flushed before the entry that names it.
    if (attaching.arriving.length > 0 && !(await attaching.settled())) return
    const line = text.latest()
    const { reading, context } = text.readNow()
    const asked = commandsOf(line, reading, context, incident)
    if (!asked.ok) {
      setRefusal(isEmptyLine(line) ? null : asked.error)
      return
    }
    put(EMPTY_LINE)
    void send(asked.value, line)
  }

  const recall = (step: 'back' | 'forth'): boolean => {
    const { editing } = line
    if (editing === null ? !isEmptyLine(line) || step === 'forth' : line.text !== editing.text) return false
    const all = recallable(incident, author)
    const here = all.findIndex(({ event, made }) => event === editing?.event && made === editing.made)
    const next = all[here + (step === 'back' ? 1 : -1)]
    if (next !== undefined) put(editingLine(next))
    else if (step === 'forth') put(EMPTY_LINE)
    return true
  }

  return { text, attaching, refusal, submit: () => void submit(), recall, leaveEditing: () => put(EMPTY_LINE) }
}
