import type { Command, Rejection } from '../../shared/incident/commands.ts'
import { decide } from '../../shared/incident/decide.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { replay } from '../../shared/incident/replay.ts'
import type { Op } from '../../shared/journal/entry.ts'
import { journal, obeyed, stampAt } from './build.ts'

/** When tests of decisions decide. */
export const NOON = '12:00'

/** What the command writes at noon. Throws when it is refused. */
export function opsOf(incident: Incident, command: Command): readonly Op[] {
  const decided = decide(incident, command, stampAt(NOON))
  if (!decided.ok) throw new Error(`refused: ${JSON.stringify(decided.error)}`)
  return decided.value.map((draft) => draft.op)
}

/** Why the command is refused at noon; null when it is not. */
export function refusal(incident: Incident, command: Command): Rejection | null {
  const decided = decide(incident, command, stampAt(NOON))
  return decided.ok ? null : decided.error
}

/** The incident after these gestures and then, at noon, these commands. */
export const obeying = (gestures: readonly Op[], ...commands: readonly Command[]): Incident =>
  replay(obeyed(journal(...gestures), NOON, ...commands))
