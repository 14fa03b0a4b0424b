import { readDraft } from '../../../shared/entryLine/draft.ts'
import { recalled } from '../../../shared/entryLine/recall.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { EMPTY_LINE, type Line } from '../../ui/entry/line.ts'

/** Lines that were left unfinished, for as long as the window is open. The disk has them too. */
const unfinished = new Map<IncidentId, Line>()

export const leaveLine = (id: IncidentId, line: Line): void => void unfinished.set(id, line)

/** The line as it was left, in this window or when the app last closed. */
export function lineOf(incident: Incident, kept: string): Line {
  const left = unfinished.get(incident.id)
  if (left !== undefined) return left
  const { editing, ...draft } = readDraft(kept)
  const event = editing === null ? undefined : incident.events.get(editing.event)
  const again = editing === null || event === undefined ? null : recalled(event, editing.made, incident)
  return { ...EMPTY_LINE, ...draft, editing: again }
}
