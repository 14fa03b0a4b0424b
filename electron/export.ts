import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { EXPORT_FORMATS, type ExportFormat, type TemplateId } from '../shared/document/blocks.ts'
import { type RenderedDocument, renderDocument } from '../shared/document/renderDocument.ts'
import type { Incident } from '../shared/incident/incident.ts'
import type { ExportProgress, ExportReport, StorageError } from '../shared/ipc.ts'
import { assertNever, err, ok, type Result } from '../shared/result.ts'
import type { Instant } from '../shared/time/instant.ts'
import { documentFonts } from './assets.ts'
import { writeWhole } from './exportFile.ts'
import { slugOf } from './incidents/incidentFolderName.ts'
import { isTaken, storageError } from './incidents/storageError.ts'
import { logHeadOf, proved, type SourceLog } from './prove.ts'

export interface ExportRequest {
  readonly incident: Incident
  /** The log that the incident is the replay of. */
  readonly log: SourceLog
  /** The folder to write into; made if it is missing. */
  readonly to: string
  readonly formats: readonly ExportFormat[]
  readonly template: TemplateId
  readonly now: Instant
  readonly appVersion: string
  /** Prints a page to PDF, where a browser engine is at hand. */
  readonly printPdf?: ((html: string) => Promise<Uint8Array>) | undefined
  readonly progress?: (progress: ExportProgress) => void
  /** Aborted when the user cancels: the file under way is finished or left as it was, no further one is begun. */
  readonly signal?: AbortSignal
}

/** One file of an export. The figure has no format of its own. */
interface Job {
  readonly name: string
  readonly format: ExportFormat | null
  readonly content: () => Promise<string | Uint8Array>
}

/**
 * Writes the postmortem in the formats asked for, and the figure that the Markdown shows. Each file appears complete or
 * not at all; older ones are replaced only then. What was written before something failed stays, and is named.
 */
export async function exportDocument(request: ExportRequest): Promise<Result<ExportReport, StorageError>> {
  const { to, formats, printPdf, progress, signal } = request
  if (formats.includes('pdf') && printPdf === undefined) return err(noPrinter(to))
  try {
    await mkdir(to, { recursive: true })
  } catch (error) {
    const failure = storageError(error, 'written', to, 'Nothing was written.')
    return err(isTaken(error) ? { ...failure, message: 'There is a file where the folder should be.' } : failure)
  }
  const jobs = jobsOf(renderDocument(request.incident, optionsOf(request), await documentFonts()), request)
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

const optionsOf = ({ template, now, log, appVersion }: ExportRequest) => ({
  template,
  now,
  head: logHeadOf(log),
  appVersion,
})

function jobsOf(rendered: RenderedDocument, request: ExportRequest): readonly Job[] {
  const { incident, formats } = request
  const slug = slugOf(incident.title)
  const figureName = `${slug}-timeline.svg`
  const svg = rendered.figureSvg()
  const figure: readonly Job[] =
    svg === null ? [] : [{ name: figureName, format: null, content: () => Promise.resolve(svg) }]
  const wanted = EXPORT_FORMATS.filter((format) => formats.includes(format))
  return [
    ...figure,
    ...wanted.map((format) => ({
      name: `${slug}-postmortem.${format}`,
      format,
      content: () => contentOf(format, rendered, figureName, request),
    })),
  ]
}

async function contentOf(
  format: ExportFormat,
  rendered: RenderedDocument,
  figureName: string,
  { printPdf, log, now }: ExportRequest,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'md':
      return proved(rendered.markdown(figureName), 'md', log, now)
    case 'html':
      return proved(rendered.html('auto'), 'html', log, now)
    case 'pdf':
      if (printPdf === undefined) throw new Error('nothing to print with')
      return await printPdf(rendered.html('light'))
    default:
      return assertNever(format)
  }
}

const safeWords = (files: readonly string[]): string =>
  files.length === 0
    ? 'The incident is safe, and no file was changed.'
    : `The incident is safe. Already written: ${files.map((file) => path.basename(file)).join(', ')}.`

const noPrinter = (place: string): StorageError => ({
  kind: 'writeFailed',
  message: 'A PDF can only be printed where Electron runs.',
  safe: 'Nothing was written. Markdown and HTML can be exported anywhere.',
  place,
})
