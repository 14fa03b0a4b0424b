import path from 'node:path'
import { leaving, toldAt } from '../shared/document/asItLeaves.ts'
import { copyOptions } from '../shared/document/copyOptions.ts'
import { lookWords, withLookWords } from '../shared/document/docx/lookWords.ts'
import type { WordLook } from '../shared/document/docx/wordLook.ts'
import { EXPORT_FORMATS, type ExportFormat, FORMAT_FACTS } from '../shared/document/exportFormats.ts'
import type { ExportOptions } from '../shared/document/exportOptions.ts'
import type { ExportProgress, ExportReport } from '../shared/document/exportReport.ts'
import { renderDocument } from '../shared/document/renderDocument.ts'
import type { Incident } from '../shared/incident/incident.ts'
import type { StorageError } from '../shared/ipc.ts'
import type { PeopleKey } from '../shared/mask/people/peopleKey.ts'
import { logAsTold } from '../shared/rendition/logAsTold.ts'
import { err, ok, type Result } from '../shared/result.ts'
import type { Instant } from '../shared/time/instant.ts'
import { documentFonts } from './assets.ts'
import { makeFolder, writeWhole } from './exportFile.ts'
import { exportJobs, type Job } from './exportJobs.ts'
import type { Attachments } from './incidents/attachments.ts'
import { isTaken, storageError } from './incidents/storageError.ts'
import type { Press } from './press.ts'
import { logHeadOf, type SourceLog } from './prove.ts'

export interface ExportRequest {
  readonly incident: Incident
  /** The log that the incident is the replay of. */
  readonly log: SourceLog
  /** The files kept with its events. */
  readonly attachment: Attachments['read']
  /** The folder to write into; made if it is missing. */
  readonly to: string
  readonly formats: readonly ExportFormat[]
  readonly options: ExportOptions
  /** What people are called in masked copies. */
  readonly peopleKey: PeopleKey
  /** The look of the Word file, from a house template; absent: our own. */
  readonly wordLook?: WordLook | null
  readonly now: Instant
  readonly appVersion: string
  /** Where a browser engine is at hand. */
  readonly press?: Press | undefined
  readonly progress?: (progress: ExportProgress) => void
  /** Aborted when the user cancels: a file whose writing has begun is finished, every other is left as it was. */
  readonly signal?: AbortSignal
}

/**
 * Writes the postmortem in the formats asked for, and the pictures that the Markdown shows. Each file appears complete or
 * not at all; older ones are replaced only then. What was written before something failed stays, and is named.
 */
export async function exportDocument(request: ExportRequest): Promise<Result<ExportReport, StorageError>> {
  const { to, formats, press, progress } = request
  const isStopped = (): boolean => request.signal?.aborted === true
  if (press === undefined && formats.some((format) => FORMAT_FACTS[format].printed)) return err(noPress(to))
  try {
    await makeFolder(to)
  } catch (error) {
    const failure = storageError(error, 'written', to, 'Nothing was written.')
    return err(isTaken(error) ? { ...failure, message: 'There is a file where the folder should be.' } : failure)
  }
  const jobs = await jobsOf(request)
  const files: string[] = []
  for (const { name, format, content } of jobs) {
    if (isStopped()) break
    progress?.({ done: files.length, total: jobs.length, writing: format })
    const file = path.join(to, name)
    const made = await tried(content)
    if (isStopped()) break
    if (!made.ok) return err(notMade(format, made.error, file, safeWords(files)))
    const written = await tried(() => writeWhole(file, made.value))
    if (!written.ok) return err(storageError(written.error, 'written', file, safeWords(files)))
    files.push(file)
  }
  progress?.({ done: files.length, total: jobs.length, writing: null })
  return ok(files.length < jobs.length ? { folder: to, files, stopped: true } : { folder: to, files })
}

async function jobsOf(request: ExportRequest): Promise<readonly Job[]> {
  const { formats, now, log, attachment, appVersion, press, wordLook = null } = request
  const { incident, template, words } = leaving(
    request.incident,
    request.options,
    request.peopleKey,
    lookWords(wordLook),
  )
  const options = { ...request.options, template }
  const composing = {
    ...copyOptions(request.incident, options),
    now: toldAt(options, now),
    madeAt: now,
    head: logHeadOf(log),
    appVersion,
  }
  const rendered = renderDocument(incident, composing, await documentFonts())
  return exportJobs(
    {
      incident,
      rendered,
      entries: logAsTold(log.entries, request.incident, options),
      wordLook: wordLook && withLookWords(wordLook, words),
      log,
      attachment,
      options,
      now,
      appVersion,
      press,
    },
    EXPORT_FORMATS.filter((format) => formats.includes(format)),
  )
}

/** What was thrown is the error. */
async function tried<T>(deed: () => Promise<T>): Promise<Result<T, unknown>> {
  try {
    return ok(await deed())
  } catch (error) {
    return err(error)
  }
}

/** No fault of the disk. */
const notMade = (format: ExportFormat, error: unknown, place: string, safe: string): StorageError => ({
  kind: 'writeFailed',
  message: `${FORMAT_FACTS[format].label} could not be made (${error instanceof Error ? error.message : String(error)}).`,
  safe,
  place,
})

const safeWords = (files: readonly string[]): string =>
  files.length === 0
    ? 'The incident is safe, and no file was changed.'
    : `The incident is safe. Already written: ${files.map((file) => path.basename(file)).join(', ')}.`

const noPress = (place: string): StorageError => ({
  kind: 'writeFailed',
  message: 'A PDF or a PNG can only be made where Electron runs.',
  safe: 'Nothing was written. All other formats can be exported anywhere.',
  place,
})
