import { hash, script } from 'virtual:handout-script'
import { copyName } from '../shared/document/copyName.ts'
import { actionItemsCsv } from '../shared/document/data/actionItemsCsv.ts'
import { calendar } from '../shared/document/data/calendar.ts'
import { eventsCsv } from '../shared/document/data/eventsCsv.ts'
import { githubIssues } from '../shared/document/data/githubIssues.ts'
import { incidentJson } from '../shared/document/data/incidentJson.ts'
import { jiraCsv } from '../shared/document/data/jiraCsv.ts'
import type { WordLook } from '../shared/document/docx/wordLook.ts'
import { EXPORT_FORMATS, type ExportFormat, FORMAT_FACTS } from '../shared/document/exportFormats.ts'
import type { ExportOptions } from '../shared/document/exportOptions.ts'
import type { RenderedDocument } from '../shared/document/renderDocument.ts'
import { documentFileName } from '../shared/document/templates/choice.ts'
import type { Incident } from '../shared/incident/incident.ts'
import type { JournalEntry } from '../shared/journal/entry.ts'
import { maskIn } from '../shared/rendition/renditionOf.ts'
import type { Instant } from '../shared/time/instant.ts'
import { attachmentParts, type ZipPart, zipOf } from './exportZip.ts'
import type { Attachments } from './incidents/attachments.ts'
import { slugOf } from './incidents/incidentFolderName.ts'
import type { Press } from './press.ts'
import { proved, type SourceLog } from './prove.ts'

type Content = string | Uint8Array

/** One file of an export. */
export interface Job {
  readonly name: string
  readonly format: ExportFormat
  /** Made when it is asked for, and once. */
  readonly content: () => Promise<Content>
}

/** What the files of one export are made from. */
export interface ExportSource {
  /** As it leaves: nothing is written from anything else. */
  readonly incident: Incident
  readonly rendered: RenderedDocument
  /** What may leave of the log; null where something was left out or replaced that it would tell. */
  readonly entries: readonly JournalEntry[] | null
  readonly log: SourceLog
  readonly attachment: Attachments['read']
  readonly options: ExportOptions
  readonly wordLook: WordLook | null
  readonly now: Instant
  readonly appVersion: string
  readonly press: Press | undefined
}

interface Place extends ExportSource {
  readonly pictures: readonly { readonly name: string; readonly part: string | null; readonly svg: string }[]
  /** What the files that hold the document are called. */
  readonly document: string
  /** The name of a file of this export. */
  readonly named: (what: string, ending: string) => string
  readonly jobs: (format: ExportFormat) => readonly Job[]
}

type Writer = (place: Place) => readonly { readonly name: string; readonly content: () => Content | Promise<Content> }[]

/** The files of each format. */
const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  md: ({ named, document, rendered, pictures, log, now, options }) => {
    const shown = pictures.map(({ name, part }) => ({ href: `${name}.svg`, part }))
    return [
      ...pictures.map(({ name, svg }) => ({ name: `${name}.svg`, content: () => svg })),
      { name: named(document, 'md'), content: () => proved(rendered.markdown(shown), 'md', log, { now, options }) },
    ]
  },
  html: ({ named, document, rendered, log, now, options }) => [
    { name: named(document, 'html'), content: () => proved(rendered.html('auto'), 'html', log, { now, options }) },
  ],
  handout: ({ named, document, rendered, log, now, options }) => [
    {
      name: named(document === 'postmortem' ? 'handout' : `${document}-handout`, 'html'),
      content: () => proved(rendered.handout({ script, hash }), 'html', log, { now, options }),
    },
  ],
  pdf: (place) => [
    { name: place.named(place.document, 'pdf'), content: () => pressOf(place).pdf(place.rendered.html('light')) },
  ],
  docx: (place) => [
    {
      name: place.named(place.document, 'docx'),
      // Without a browser engine the figure is left out; its table says the same.
      content: async () => place.rendered.docx(place.press === undefined ? [] : await pngsOf(place), place.wordLook),
    },
  ],
  png: (place) =>
    place.pictures.map(({ name, svg }) => ({ name: `${name}.png`, content: () => pressOf(place).png(svg) })),
  json: ({ named, incident, entries, options, now, appVersion }) => [
    {
      name: named('incident', 'json'),
      content: () => incidentJson({ incident, entries, options, now, appVersion }),
    },
  ],
  csv: ({ named, incident }) => [
    { name: named('events', 'csv'), content: () => eventsCsv(incident) },
    { name: named('action-items', 'csv'), content: () => actionItemsCsv(incident) },
  ],
  jira: ({ named, incident }) => [{ name: named('jira', 'csv'), content: () => jiraCsv(incident) }],
  github: ({ named, incident }) => [{ name: named('issues', 'md'), content: () => githubIssues(incident) }],
  ics: ({ named, incident, now }) => [{ name: named('due-dates', 'ics'), content: () => calendar(incident, now) }],
  zip: (place) => [{ name: place.named(place.document, 'zip'), content: () => everything(place) }],
}

/** All files of an export, in the order in which they are written. */
export function exportJobs(source: ExportSource, formats: readonly ExportFormat[]): readonly Job[] {
  const slug = slugOf(source.incident.title)
  const copy = copyName(source.options)
  const made = new Map<ExportFormat, readonly Job[]>()
  const place: Place = {
    ...source,
    pictures: source.rendered.pictures('light').map((picture, index) => ({
      ...picture,
      name: `${slug}-timeline${index === 0 ? '' : `-${index + 1}`}${copy}`,
    })),
    document: documentFileName(source.incident, source.options.template),
    named: (what, ending) => `${slug}-${what}${copy}.${ending}`,
    jobs: (format) => {
      const jobs =
        made.get(format) ??
        WRITERS[format](place).map(({ name, content }) => ({
          name,
          format,
          content: once(async () => await content()),
        }))
      made.set(format, jobs)
      return jobs
    },
  }
  return formats.flatMap(place.jobs)
}

const pngsOf = async ({ jobs }: Place): Promise<readonly Uint8Array[]> => {
  const made = await Promise.all(jobs('png').map(({ content }) => content()))
  return made.map((content) => (typeof content === 'string' ? Buffer.from(content) : content))
}

/** What can be made here of every other format. Files of events go along only where nothing had to be taken out of them. */
async function everything({ jobs, press, options, incident, attachment, now }: Place): Promise<Uint8Array> {
  const parts: ZipPart[] = []
  for (const format of EXPORT_FORMATS) {
    if (format === 'zip' || (press === undefined && FORMAT_FACTS[format].printed)) continue
    for (const { name, content } of jobs(format)) parts.push({ name, content: await content() })
  }
  const mask = maskIn(options.rendition, options.mask)
  const takesFiles = options.withAttachments && !mask.people && !mask.secrets
  return zipOf(takesFiles ? [...parts, ...(await attachmentParts(incident, attachment))] : parts, now)
}

function once(make: () => Promise<Content>): () => Promise<Content> {
  let made: Promise<Content> | null = null
  return () => {
    made ??= make()
    return made
  }
}

function pressOf({ press }: ExportSource): Press {
  if (press === undefined) throw new Error('nothing to print with')
  return press
}
