import { commandOf } from '../../shared/entryLine/commandOf.ts'
import { readEntryLine } from '../../shared/entryLine/read.ts'
import type { IncidentId } from '../../shared/ids.ts'
import type { Command } from '../../shared/incident/commands.ts'
import { rejectionMessage } from '../../shared/incident/rejectionMessage.ts'
import type { StorageError } from '../../shared/ipc.ts'
import type { NewIncident } from '../../shared/newIncident.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { zone } from '../../shared/time/instant.ts'
import { isZone } from '../../shared/time/zones.ts'
import type { Desk } from './desk.ts'
import { systemZone } from './systemZone.ts'
import { titleFrom } from './titleFrom.ts'

type Refused = { readonly kind: 'refused'; readonly message: string }

interface Beginning {
  readonly title: string
  readonly severity: string | null
  readonly commands: readonly Command[]
}

/** Declares an incident. Its first line, if there is one, is read before anything is written: a bad line leaves no trace. */
export async function createIncident(
  desk: Desk,
  wanted: NewIncident,
): Promise<Result<IncidentId, StorageError | Refused>> {
  const zoneName = wanted.zone === 'local' ? systemZone() : wanted.zone
  if (!isZone(zoneName)) return refused(`There is no time zone called ${zoneName}.`)
  const beginning = begin(wanted, zoneName, desk)
  if (!beginning.ok) return beginning
  const { title, severity, commands } = beginning.value

  const created = await desk.library.create({ title, zone: zone(zoneName), severity }, desk.author(), wanted.protection)
  if (!created.ok) return created
  const session = desk.sessions.watch(created.value)
  desk.libraryChanged()
  for (const [place, command] of commands.entries()) {
    const logged = await session.dispatch(command, desk.author())
    if (logged.ok) continue
    const { error } = logged
    // A resolution sets the status by itself: saying it besides is no mistake.
    if (place > 0 && error.kind === 'rejected' && error.rejection.kind === 'nothingToDo') continue
    if (error.kind === 'storage') return err(error.error)
    return refused(error.kind === 'rejected' ? rejectionMessage(error.rejection) : 'The incident was closed.')
  }
  return ok(session.id)
}

function begin(wanted: NewIncident, zoneName: string, desk: Desk): Result<Beginning, Refused> {
  const title = wanted.title.trim()
  if (wanted.firstLine === null) {
    return title === ''
      ? refused('Give the incident a title, or log what happened.')
      : ok({ title, severity: wanted.severity, commands: [] })
  }
  const { intent, also, problem } = readEntryLine(wanted.firstLine, {
    now: desk.now(),
    startedAt: wanted.startedAt,
    zone: zone(zoneName),
    incident: null,
    ...(wanted.plain === undefined ? {} : { plain: wanted.plain }),
  })
  if (problem !== null) return refused(problem.message)
  if (intent?.kind !== 'add') return refused('The first line declares the incident: say what happened.')
  // A severity on the line is the one the incident begins with, not a change of it.
  const severity = also.find((extra) => extra.kind === 'severity')?.to ?? null
  return ok({
    title: title === '' ? titleFrom(intent.event.text) : title,
    severity: wanted.severity ?? severity,
    commands: [intent, ...also.filter((extra) => extra.kind !== 'severity')].map(commandOf),
  })
}

const refused = (message: string): Result<never, Refused> => err({ kind: 'refused', message })
