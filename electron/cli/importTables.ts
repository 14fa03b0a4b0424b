import type { TimePlace } from '../../shared/import/table/cellTime.ts'
import { proposalsIn, proposeTables, type TableFile } from '../../shared/import/table/proposeTables.ts'
import { titleOfTables } from '../../shared/import/table/titleOfTables.ts'
import { rejectionReason } from '../../shared/incident/rejectionMessage.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { UTC, zone } from '../../shared/time/instant.ts'
import { isZone } from '../../shared/time/zones.ts'
import { type CliDesk, complain, openIncident } from './desk.ts'
import { type ImportDone, type ImportOptions, importSentences } from './importDone.ts'
import { FAILED, FINE, WRONG_USAGE } from './io.ts'

const DATES = { 'day-first': 'dayFirst', 'month-first': 'monthFirst' } as const

/** Adds the rows of tables to an incident, or to a new one, in one gesture. */
export async function importTables(
  desk: CliDesk,
  ref: string,
  files: readonly TableFile[],
  options: ImportOptions,
): Promise<number> {
  const place = placeOf(options)
  if (!place.ok) {
    desk.errors.line(`faultline: ${place.error}`)
    return WRONG_USAGE
  }
  const existing = ref === 'new' ? null : await openIncident(desk, ref)
  if (existing === null && ref !== 'new') return FAILED
  const { rows, problems, warnings } = proposeTables(files, existing?.incident() ?? null, place.value, desk.host.now())
  const proposals = proposalsIn(rows)
  const created = proposals.filter(({ kind }) => kind === 'create' || kind === 'actionItem').length
  const done = { created, updated: proposals.length - created, skipped: problems, warnings }
  const say = (id: ImportDone['id']): number => {
    desk.out.line(JSON.stringify({ id, ...done }))
    const said = importSentences({ id, ...done }, options.dryRun === true, ['row', 'rows'])
    if (!options.json) for (const sentence of said) desk.errors.line(sentence)
    return problems.length === 0 ? FINE : FAILED
  }
  if (options.dryRun === true) return say(existing?.id ?? null)
  if (existing === null && proposals.length === 0) {
    for (const { path, reason } of problems) desk.errors.line(`skipped ${path}: ${reason}`)
    return complain(desk.errors, { kind: 'refused', message: 'No row can be imported. Nothing was changed.' })
  }
  const session = existing ?? (await begin(desk, files, options))
  if (session === null) return FAILED
  if (proposals.length > 0) {
    const written = await session.dispatch({ kind: 'importBatch', proposals }, desk.by)
    if (!written.ok) {
      const { error } = written
      if (error.kind === 'storage') return complain(desk.errors, error.error)
      const reason = error.kind === 'rejected' ? rejectionReason(error.rejection) : 'the incident was closed.'
      return complain(desk.errors, { kind: 'refused', message: reason })
    }
  }
  return say(session.id)
}

function placeOf({ zone: named, dates }: ImportOptions): Result<TimePlace, string> {
  if (named !== undefined && !isZone(named)) return err(`there is no time zone called “${named}”.`)
  const order = Object.entries(DATES).find(([word]) => word === dates)?.[1] ?? null
  if (dates !== undefined && order === null) return err(`“${dates}” is neither day-first nor month-first.`)
  return ok({ zone: named === undefined ? null : zone(named), dates: order })
}

async function begin(desk: CliDesk, files: readonly TableFile[], { title, zone: named }: ImportOptions) {
  const declaration = {
    title: title ?? titleOfTables(files.map(({ name }) => name)),
    zone: named === undefined ? UTC : zone(named),
    severity: null,
  }
  const created = await desk.library.create(declaration, desk.by)
  if (created.ok) return created.value
  complain(desk.errors, created.error)
  return null
}
