import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ReadIncident } from '../../shared/document/data/readIncidentJson.ts'
import type { IncidentId } from '../../shared/ids.ts'
import type { Facts } from '../../shared/import/facts/shape.ts'
import { declarationOf, proposeFacts } from '../../shared/import/facts.ts'
import { type ImportFile, readImportFile } from '../../shared/import/importFile.ts'
import type { FileBytes, ImportAnswer, ImportFailure, ImportReport } from '../../shared/importRequests.ts'
import { rejectionMessage } from '../../shared/incident/rejectionMessage.ts'
import type { DispatchError, StorageError } from '../../shared/ipc.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { importText } from '../importSource.ts'
import type { Desk } from './desk.ts'

type Failure = StorageError | ImportFailure

interface ReadFile {
  readonly file: string
  readonly content: ImportFile
}

/** Far above any real file of facts, far below what would stop the app. */
const MAX_BYTES = 64 * 1024 * 1024

/** Reads files that the user chose, and takes them in; tables only after they were looked over. */
export async function importFiles(desk: Desk, files: readonly string[]): Promise<Result<ImportAnswer | null, Failure>> {
  const sources: FileBytes[] = []
  for (const file of files) {
    const source = await bytesOf(file)
    if (!source.ok) return source
    sources.push({ name: file, bytes: source.value })
  }
  return await importSources(desk, sources)
}

/**
 * Imports each file of facts into an incident of its own, because each tells of one; an exported incident is taken in as it
 * was, or adds what is missing to the one that is here. All files are read before anything is written, so a file that cannot
 * be used leaves no trace. The report names the first incident and adds up the rest.
 */
export async function importSources(
  desk: Desk,
  files: readonly FileBytes[],
): Promise<Result<ImportAnswer | null, Failure>> {
  const read: ReadFile[] = []
  for (const file of files) {
    const content = contentOf(file)
    if (!content.ok) return content
    read.push({ file: file.name, content: content.value })
  }
  const tables = read.flatMap(({ file, content }) =>
    content.kind === 'table' ? [{ name: path.basename(file), text: content.text }] : [],
  )
  const [other] = read.filter(({ content }) => content.kind !== 'table')
  if (tables.length > 0) {
    if (other === undefined) return ok({ kind: 'tables', files: tables })
    return err({ kind: 'unreadable', file: other.file, reason: 'CSV and JSON files are imported one after the other.' })
  }
  let report: ImportReport | null = null
  for (const { file, content } of read) {
    if (content.kind === 'table') continue
    const imported =
      content.kind === 'incident'
        ? await takeIn(desk, content.incident)
        : await importAsNew(desk, content.facts, read.length > 1 ? `${path.basename(file)}: ` : '')
    if (!imported.ok) return imported
    report = report === null ? imported.value : sum(report, imported.value)
  }
  return ok(report === null ? null : { kind: 'imported', report })
}

/** Reads one file of facts; says which file and where in it when it cannot be used. */
export async function readFactsFile(file: string): Promise<Result<Facts, ImportFailure>> {
  const bytes = await bytesOf(file)
  const read = bytes.ok ? contentOf({ name: file, bytes: bytes.value }) : bytes
  if (!read.ok) return read
  if (read.value.kind === 'facts') return ok(read.value.facts)
  return err({ kind: 'unreadable', file, reason: 'It holds a whole incident or a table, and no facts.' })
}

async function bytesOf(file: string): Promise<Result<Uint8Array, ImportFailure>> {
  const unreadable = (reason: string) => err({ kind: 'unreadable', file, reason } as const)
  try {
    if ((await stat(file)).size > MAX_BYTES) return unreadable('The file is larger than 64 MB.')
    return ok(await readFile(file))
  } catch (error) {
    return unreadable(`The file could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function contentOf({ name, bytes }: FileBytes): Result<ImportFile, ImportFailure> {
  const text = importText(bytes)
  const read = text.ok ? readImportFile(text.value) : text
  return read.ok ? read : err({ kind: 'unreadable', file: name, reason: read.error })
}

async function takeIn(desk: Desk, incident: ReadIncident): Promise<Result<ImportReport, Failure>> {
  const taken = await desk.library.takeIn(incident)
  if (!taken.ok) return taken
  const { id } = desk.sessions.watch(taken.value.session)
  desk.libraryChanged()
  return ok({ id, counted: 'entry', created: taken.value.created, updated: 0, skipped: [], warnings: [] })
}

/** Makes an incident of facts. `place` stands before the paths of what was skipped. */
export async function importAsNew(desk: Desk, facts: Facts, place = ''): Promise<Result<ImportReport, Failure>> {
  const { proposals, created, updated, skipped, warnings } = proposeFacts(facts, null, desk.now())
  const declared = await desk.library.create(declarationOf(facts), desk.author())
  if (!declared.ok) {
    const { error } = declared
    return error.kind === 'refused' ? refused(place, error.message) : err(error)
  }
  const session = desk.sessions.watch(declared.value)
  desk.libraryChanged()
  if (proposals.length > 0) {
    const written = await session.dispatch({ kind: 'importBatch', proposals }, desk.author())
    if (!written.ok) return notWritten(place, written.error)
  }
  const at = (problem: { readonly path: string; readonly reason: string }) => ({
    path: `${place}${problem.path}`,
    reason: problem.reason,
  })
  return ok({
    id: session.id,
    counted: 'event',
    created,
    updated,
    skipped: skipped.map(at),
    warnings: warnings.map(at),
  })
}

/** The incident that holds everything these facts say, if the library has one. */
export async function findImported(desk: Desk, facts: Facts): Promise<IncidentId | null> {
  const listed = await desk.library.list()
  if (!listed.ok) return null
  for (const { id, title } of listed.value) {
    if (title !== facts.title) continue
    const opened = await desk.sessions.open(id)
    if (opened.ok && proposeFacts(facts, opened.value.incident()).created === 0) return id
  }
  return null
}

function notWritten(place: string, error: DispatchError): Result<never, Failure> {
  if (error.kind === 'storage') return err(error.error)
  return refused(place, error.kind === 'rejected' ? rejectionMessage(error.rejection) : 'The incident was closed.')
}

const refused = (file: string, reason: string): Result<never, ImportFailure> =>
  err({ kind: 'unreadable', file: file.replace(/: $/, ''), reason })

function sum(all: ImportReport, one: ImportReport): ImportReport {
  return {
    id: all.id,
    counted: all.counted === one.counted ? all.counted : 'entry',
    created: all.created + one.created,
    updated: all.updated + one.updated,
    skipped: [...all.skipped, ...one.skipped],
    warnings: [...all.warnings, ...one.warnings],
  }
}
