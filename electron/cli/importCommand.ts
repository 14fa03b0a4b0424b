import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { IncidentId } from '../../shared/ids.ts'
import type { Facts, FactsProblem } from '../../shared/import/facts/shape.ts'
import { declarationOf, proposeFacts } from '../../shared/import/facts.ts'
import { type ImportFile, readImportFile } from '../../shared/import/importFile.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { rejectionReason } from '../../shared/incident/rejectionMessage.ts'
import type { DispatchError } from '../../shared/ipc.ts'
import { importText } from '../importSource.ts'
import type { Session } from '../incidents/sessionContract.ts'
import { storageError } from '../incidents/storageError.ts'
import { type CliDesk, type CliError, complain, openIncident } from './desk.ts'
import { type ImportDone, type ImportOptions, importSentences, type Remark } from './importDone.ts'
import { importTables } from './importTables.ts'
import { FAILED, FINE } from './io.ts'

interface ReadFile {
  readonly name: string
  readonly facts: Facts
}

interface AnyFile {
  readonly name: string
  readonly content: ImportFile
}

/** Adds the facts of files to an incident, or to a new one. Every file is read before anything is written. */
export async function importCommand(
  desk: CliDesk,
  ref: string,
  names: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const { dryRun, json } = options
  const read = await readAll(desk, names)
  if (read.length < names.length) return FAILED
  const tables = read.flatMap(({ name, content }) =>
    content.kind === 'table' ? [{ name: basename(name), text: content.text }] : [],
  )
  if (tables.length > 0) {
    if (tables.length === read.length) return await importTables(desk, ref, tables, options)
    const message = 'CSV and JSON files are imported one after the other. Nothing was changed.'
    return complain(desk.errors, { kind: 'refused', message })
  }
  const files = read.flatMap(({ name, content }) => (content.kind === 'facts' ? [{ name, facts: content.facts }] : []))
  const [first] = files
  if (first === undefined || files.length < read.length) return await takeInFile(desk, ref, read, options)
  const makesNew = ref === 'new'
  const existing = makesNew ? null : await openIncident(desk, ref)
  if (existing === null && !makesNew) return FAILED
  const done = dryRun
    ? rehearse(desk, existing?.incident() ?? null, files)
    : await perform(desk, existing, first, files)
  if (done === null) return FAILED
  desk.out.line(JSON.stringify(done))
  if (!json) for (const sentence of importSentences(done, dryRun === true)) desk.errors.line(sentence)
  return done.skipped.length === 0 ? FINE : FAILED
}

/** The files that can be read; says of each other one what is wrong with it. */
async function readAll(desk: CliDesk, names: readonly string[]): Promise<readonly AnyFile[]> {
  const files: AnyFile[] = []
  for (const name of names) {
    const path = resolve(desk.io.cwd, name)
    const source = await readFile(path).catch((error: unknown) => {
      complain(desk.errors, storageError(error, 'read', path, 'Nothing was changed.'))
      return null
    })
    if (source === null) continue
    const text = importText(source)
    const content = text.ok ? readImportFile(text.value) : text
    if (content.ok) files.push({ name, content: content.value })
    else complain(desk.errors, { kind: 'refused', message: `${name}: ${content.error} Nothing was changed.` })
  }
  return files
}

/** Takes an exported incident in: as a new one, or what the one that is here lacks. One file at a time. */
async function takeInFile(
  desk: CliDesk,
  ref: string,
  [file, ...others]: readonly AnyFile[],
  { dryRun, json }: ImportOptions,
): Promise<number> {
  const refuse = (message: string) =>
    complain(desk.errors, { kind: 'refused', message: `${message} Nothing was changed.` })
  if (file?.content.kind !== 'incident' || others.length > 0) {
    return refuse('A file that holds a whole incident is imported by itself.')
  }
  const { incident } = file.content
  const into = ref === 'new' ? null : await openIncident(desk, ref)
  if (ref !== 'new' && into === null) return FAILED
  if (into !== null && into.id !== incident.id)
    return refuse(`${file.name}: this is another incident; import it as “new”.`)
  const known = new Set(into?.entries().map((entry) => entry.id))
  const created = incident.entries.filter((entry) => entry.op.op === 'event.add' && !known.has(entry.id)).length
  const done: ImportDone = {
    id: dryRun ? (into?.id ?? null) : incident.id,
    created,
    updated: 0,
    skipped: [],
    warnings: [],
  }
  const taken = dryRun ? null : await desk.library.takeIn(incident)
  if (taken?.ok === false) return complain(desk.errors, taken.error)
  desk.out.line(JSON.stringify(taken === null ? done : { ...done, created: taken.value.created }))
  if (!json) for (const sentence of importSentences(done, dryRun === true)) desk.errors.line(sentence)
  return FINE
}

/** Each file is proposed against the incident as it stands; files do not see one another. */
function rehearse(desk: CliDesk, incident: Incident | null, files: readonly ReadFile[]): ImportDone {
  const proposed = files.map((file) => ({ file, ...proposeFacts(file.facts, incident, desk.host.now()) }))
  return totals(incident?.id ?? null, proposed, files.length > 1)
}

async function perform(
  desk: CliDesk,
  existing: Session | null,
  first: ReadFile,
  files: readonly ReadFile[],
): Promise<ImportDone | null> {
  const session = existing ?? (await declare(desk, first))
  if (session === null) return null
  const parts: Part[] = []
  for (const file of files) {
    const proposed = proposeFacts(file.facts, session.incident(), desk.host.now())
    if (proposed.proposals.length > 0) {
      const { proposals } = proposed
      const written = await session.dispatch({ kind: 'importBatch', proposals }, desk.by)
      if (!written.ok) {
        complain(desk.errors, asCliError(written.error, file.name))
        return null
      }
    }
    parts.push({ file, ...proposed })
  }
  return totals(session.id, parts, files.length > 1)
}

async function declare(desk: CliDesk, { facts }: ReadFile): Promise<Session | null> {
  const created = await desk.library.create(declarationOf(facts), desk.by)
  if (created.ok) return created.value
  complain(desk.errors, created.error)
  return null
}

function asCliError(error: DispatchError, file: string): CliError {
  if (error.kind === 'storage') return error.error
  const reason = error.kind === 'rejected' ? rejectionReason(error.rejection) : 'the incident was closed.'
  return { kind: 'refused', message: `${file}: ${reason}` }
}

type Part = Pick<ImportDone, 'created' | 'updated'> & {
  readonly file: ReadFile
  readonly skipped: readonly FactsProblem[]
  readonly warnings: readonly FactsProblem[]
}

function totals(id: IncidentId | null, parts: readonly Part[], several: boolean): ImportDone {
  const named = (remarks: (part: Part) => readonly FactsProblem[]): readonly Remark[] =>
    parts.flatMap((part) => remarks(part).map((remark) => (several ? { file: part.file.name, ...remark } : remark)))
  return {
    id,
    created: parts.reduce((sum, { created }) => sum + created, 0),
    updated: parts.reduce((sum, { updated }) => sum + updated, 0),
    skipped: named(({ skipped }) => skipped),
    warnings: named(({ warnings }) => warnings),
  }
}
