import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { asItLeaves } from '../shared/document/asItLeaves.ts'
import { copyOptions } from '../shared/document/copyOptions.ts'
import { EXPORT_FORMATS, type ExportFormat, FORMAT_FACTS } from '../shared/document/exportFormats.ts'
import type { ExportOptions } from '../shared/document/exportOptions.ts'
import { type RenderedDocument, renderDocument } from '../shared/document/renderDocument.ts'
import type { Picture } from '../shared/document/toMarkdown.ts'
import type { Incident } from '../shared/incident/incident.ts'
import type { ExportProgress, ExportReport, StorageError } from '../shared/ipc.ts'
import type { PeopleKey } from '../shared/mask/people/peopleKey.ts'
import { assertNever, err, ok, type Result } from '../shared/result.ts'
import type { Instant } from '../shared/time/instant.ts'
import { documentFonts } from './assets.ts'
import { writeWhole } from './exportFile.ts'
import { slugOf } from './incidents/incidentFolderName.ts'
import { isTaken, storageError } from './incidents/storageError.ts'
import type { Press } from './press.ts'
import { logHeadOf, proved, type SourceLog } from './prove.ts'

export interface ExportRequest {
  readonly incident: Incident
  /** The log that the incident is the replay of. */
  readonly log: SourceLog
  /** The folder to write into; made if it is missing. */
  readonly to: string
  readonly formats: readonly ExportFormat[]
  readonly options: ExportOptions
  /** What people are called in masked copies. */
  readonly peopleKey: PeopleKey
  readonly now: Instant
  readonly appVersion: string
  /** Where a browser engine is at hand. */
  readonly press?: Press | undefined
  readonly progress?: (progress: ExportProgress) => void
  /** Aborted when the user cancels: the file under way is finished or left as it was, no further one is begun. */
  readonly signal?: AbortSignal
}

/** One file of an export. The pictures that the Markdown shows have no format of their own. */
interface Job {
  readonly name: string
  readonly format: ExportFormat | null
  readonly content: () => Promise<string | Uint8Array>
}

/**
 * Writes the postmortem in the formats asked for, and the pictures that the Markdown shows. Each file appears complete or
 * not at all; older ones are replaced only then. What was written before something failed stays, and is named.
 */
export async function exportDocument(request: ExportRequest): Promise<Result<ExportReport, StorageError>> {
  const { to, formats, press, progress, signal } = request
  if (press === undefined && formats.some((format) => FORMAT_FACTS[format].printed)) return err(noPress(to))
  try {
    await mkdir(to, { recursive: true })
  } catch (error) {
    const failure = storageError(error, 'written', to, 'Nothing was written.')
    return err(isTaken(error) ? { ...failure, message: 'There is a file where the folder should be.' } : failure)
  }
  const seen = asItLeaves(request.incident, request.options, request.peopleKey)
  const jobs = jobsOf(renderDocument(seen, composeOptions(request), await documentFonts()), {
    ...request,
    incident: seen,
  })
  const files: string[] = []
  for (const { name, format, content } of jobs) {
    if (signal?.aborted === true) break
    progress?.({ done: files.length, total: jobs.length, writing: format })
    const file = path.join(to, name)
    try {
      const written = await content()
      await writeWhole(file, written)
    } catch (error) {
      return err(storageError(error, 'written', file, safeWords(files)))
    }
    files.push(file)
  }
  progress?.({ done: files.length, total: jobs.length, writing: null })
  return ok({ folder: to, files })
}

const composeOptions = ({ incident, options, now, log, appVersion }: ExportRequest) => ({
  ...copyOptions(incident, options),
  now,
  head: logHeadOf(log),
  appVersion,
})

function jobsOf(rendered: RenderedDocument, request: ExportRequest): readonly Job[] {
  const { incident, formats } = request
  const slug = slugOf(incident.title)
  const pictures = rendered.pictures('light').map((picture, index) => ({
    ...picture,
    name: `${slug}-timeline${index === 0 ? '' : `-${index + 1}`}`,
  }))
  const wanted = EXPORT_FORMATS.filter((format) => formats.includes(format))
  const ofFormat = (format: ExportFormat): readonly Job[] =>
    format === 'png'
      ? pictures.map(({ name, svg }) => ({ name: `${name}.png`, format, content: () => printed(request).png(svg) }))
      : [
          {
            name: `${slug}-postmortem.${format}`,
            format,
            content: () =>
              contentOf(
                format,
                rendered,
                pictures.map(({ name, part }) => ({ href: `${name}.svg`, part })),
                request,
              ),
          },
        ]
  return [
    ...pictures.map(({ name, svg }) => ({ name: `${name}.svg`, format: null, content: () => Promise.resolve(svg) })),
    ...wanted.flatMap(ofFormat),
  ]
}

async function contentOf(
  format: Exclude<ExportFormat, 'png'>,
  rendered: RenderedDocument,
  pictures: readonly Picture[],
  request: ExportRequest,
): Promise<string | Uint8Array> {
  const { log, now } = request
  switch (format) {
    case 'md':
      return proved(rendered.markdown(pictures), 'md', log, now)
    case 'html':
      return proved(rendered.html('auto'), 'html', log, now)
    case 'pdf':
      return await printed(request).pdf(rendered.html('light'))
    default:
      return assertNever(format)
  }
}

function printed({ press }: ExportRequest): Press {
  if (press === undefined) throw new Error('nothing to print with')
  return press
}

const safeWords = (files: readonly string[]): string =>
  files.length === 0
    ? 'The incident is safe, and no file was changed.'
    : `The incident is safe. Already written: ${files.map((file) => path.basename(file)).join(', ')}.`

const noPress = (place: string): StorageError => ({
  kind: 'writeFailed',
  message: 'A PDF or a PNG can only be made where Electron runs.',
  safe: 'Nothing was written. Markdown and HTML can be exported anywhere.',
  place,
})
