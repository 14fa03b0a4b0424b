import path from 'node:path'
import type { TemplateId } from '../../shared/document/blocks.ts'
import type { ComposeOptions } from '../../shared/document/composeDocument.ts'
import { renderDocument } from '../../shared/document/renderDocument.ts'
import type { IncidentId } from '../../shared/ids.ts'
import { err, ok } from '../../shared/result.ts'
import { documentFonts } from '../assets.ts'
import { exportDocument } from '../export.ts'
import type { Session } from '../incidents/sessionContract.ts'
import type { Answers } from '../ipc.ts'
import { logHeadOf, logOf } from '../prove.ts'
import type { Desk } from './desk.ts'

const TEMPLATE: TemplateId = 'classic'

export function documentAnswers(desk: Desk): Pick<Answers, 'exportDocument' | 'copyPicture' | 'showInFolder'> {
  const exported = new Set<string>()
  return {
    exportDocument: async (id, formats) => {
      const opened = await desk.sessions.open(id)
      if (!opened.ok) return opened
      const to = await desk.choose.folder({ title: 'Export to a folder', button: 'Export here' })
      if (to === null) return ok(null)
      await opened.value.seal()
      const written = await exportDocument({
        incident: opened.value.incident(),
        log: logOf(opened.value),
        to,
        formats,
        template: TEMPLATE,
        now: desk.now(),
        appVersion: desk.version,
        press: desk.press,
        progress: (progress) => desk.exportProgress(id, progress),
      })
      if (written.ok)
        for (const file of [written.value.folder, ...written.value.files]) exported.add(path.resolve(file))
      return written
    },
    copyPicture: async (id) => {
      const opened = await desk.sessions.open(id)
      if (!opened.ok) return opened
      const rendered = renderDocument(opened.value.incident(), optionsOf(desk, opened.value), await documentFonts())
      const [whole] = rendered.pictures(desk.isDark() ? 'dark' : 'light')
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

/** The document as it would be exported now, or null when there is no such incident. */
export async function previewHtml(desk: Desk, id: string): Promise<string | null> {
  const opened = await desk.sessions.open(id as IncidentId)
  if (!opened.ok) return null
  const options = optionsOf(desk, opened.value)
  return renderDocument(opened.value.incident(), options, await documentFonts()).html('light')
}

const optionsOf = (desk: Desk, session: Session): ComposeOptions => ({
  template: TEMPLATE,
  now: desk.now(),
  head: logHeadOf(logOf(session)),
  appVersion: desk.version,
})
