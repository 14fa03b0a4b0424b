import path from 'node:path'
import { leaving, toldAt } from '../../shared/document/asItLeaves.ts'
import { copyOptions } from '../../shared/document/copyOptions.ts'
import { wikiHtml } from '../../shared/document/data/wikiHtml.ts'
import type { ExportFormat } from '../../shared/document/exportFormats.ts'
import { DEFAULT_EXPORT_OPTIONS, type ExportOptions } from '../../shared/document/exportOptions.ts'
import { type RenderedDocument, renderDocument } from '../../shared/document/renderDocument.ts'
import type { IncidentId } from '../../shared/ids.ts'
import { maskIn } from '../../shared/rendition/renditionOf.ts'
import { err, ok } from '../../shared/result.ts'
import { documentFonts } from '../assets.ts'
import { exportDocument } from '../export.ts'
import type { Session } from '../incidents/sessionContract.ts'
import type { Answers } from '../ipc.ts'
import { keptKey, keyForCopy } from '../peopleKeys.ts'
import { logHeadOf, logOf } from '../prove.ts'
import { exportOptions } from '../schemas/exportOptions.ts'
import { wordLookOf } from '../wordLookOf.ts'
import type { Desk } from './desk.ts'

export function documentAnswers(
  desk: Desk,
): Pick<Answers, 'exportDocument' | 'cancelExport' | 'copyForWiki' | 'copyPicture' | 'showInFolder'> {
  const exported = new Set<string>()
  const running = new Map<IncidentId, AbortController>()
  return {
    exportDocument: async (id, formats, options) => {
      const opened = await desk.sessions.open(id)
      if (!opened.ok) return opened
      const { wordTemplate } = desk.settings.read()
      const look = wordTemplate === '' || !formats.some(isWord) ? ok(null) : await wordLookOf(wordTemplate)
      if (!look.ok) return look
      const stop = new AbortController()
      running.set(id, stop)
      try {
        const to = await desk.choose.folder({ title: 'Export to a folder', button: 'Export here' })
        if (to === null) return ok(null)
        await opened.value.seal()
        const { key: peopleKey, lost } = await keptKey(
          desk.peopleKeys,
          opened.value.incident(),
          maskIn(options.rendition, options.mask),
        )
        const written = await exportDocument({
          incident: opened.value.incident(),
          log: logOf(opened.value),
          attachment: opened.value.attachments.read,
          to,
          formats,
          options,
          peopleKey,
          now: desk.now(),
          appVersion: desk.version,
          press: desk.press,
          wordLook: look.value,
          progress: (progress) => desk.exportProgress(id, progress),
          signal: stop.signal,
        })
        if (!written.ok) return written
        for (const file of [written.value.folder, ...written.value.files]) exported.add(path.resolve(file))
        return lost === null ? written : ok({ ...written.value, warning: lost })
      } finally {
        running.delete(id)
      }
    },
    cancelExport: (id) => {
      running.get(id)?.abort()
      return null
    },
    copyForWiki: async (id, options) => {
      const opened = await desk.sessions.open(id)
      if (!opened.ok) return opened
      await keptKey(desk.peopleKeys, opened.value.incident(), maskIn(options.rendition, options.mask))
      const { document, markdown } = await rendered(desk, opened.value, options)
      await desk.copyRich({ html: wikiHtml(document), text: markdown([]) })
      return ok(null)
    },
    copyPicture: async (id, options) => {
      const opened = await desk.sessions.open(id)
      if (!opened.ok) return opened
      await keptKey(desk.peopleKeys, opened.value.incident(), maskIn(options.rendition, options.mask))
      const [whole] = (await rendered(desk, opened.value, options)).pictures(desk.isDark() ? 'dark' : 'light')
      if (whole === undefined) return ok(false)
      await desk.copyImage(await desk.press.png(whole.svg))
      return ok(true)
    },
    showInFolder: (asked) => {
      const wanted = path.resolve(asked)
      const inLibrary = `${wanted}${path.sep}`.startsWith(`${desk.library.folder}${path.sep}`)
      if (!inLibrary && !exported.has(wanted)) {
        return err({
          kind: 'notFound',
          message: 'Faultline shows only the library and what it exported itself.',
          safe: 'Nothing was changed.',
          place: asked,
        })
      }
      desk.showItem(wanted)
      return ok(null)
    },
  }
}

/** The ZIP holds one, too. */
const isWord = (format: ExportFormat): boolean => format === 'docx' || format === 'zip'

/**
 * The document as it would be exported now, or null when there is no such incident. `asked`: the export options as JSON, as
 * the window writes them into the address; null for the usual ones.
 */
export async function previewHtml(desk: Desk, id: string, asked: string | null): Promise<string | null> {
  const options = asked === null ? DEFAULT_EXPORT_OPTIONS : readOptions(asked)
  const opened = options === null ? null : await desk.sessions.open(id as IncidentId)
  if (options === null || opened === null || !opened.ok) return null
  return (await rendered(desk, opened.value, options)).html('light')
}

function readOptions(asked: string): ExportOptions | null {
  try {
    const read = exportOptions.safeParse(JSON.parse(asked))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

async function rendered(desk: Desk, session: Session, options: ExportOptions): Promise<RenderedDocument> {
  const incident = session.incident()
  const now = desk.now()
  const key = await keyForCopy(desk.peopleKeys, incident, maskIn(options.rendition, options.mask))
  const { incident: told, template } = leaving(incident, options, key)
  return renderDocument(
    told,
    {
      ...copyOptions(incident, options),
      template,
      now: toldAt(options, now),
      madeAt: now,
      head: logHeadOf(logOf(session)),
      appVersion: desk.version,
    },
    await documentFonts(),
  )
}
