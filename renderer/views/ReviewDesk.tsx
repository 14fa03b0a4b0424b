import type { Incident } from '../../shared/incident/incident.ts'
import { DeskBoards } from '../features/boards/DeskBoards.tsx'

/** What the meeting finds: prompts and notes on the event, then the boards in small. */
export function ReviewDesk({ incident }: { readonly incident: Incident }) {
  return <DeskBoards incident={incident} />
}
