import { readFile, stat } from 'node:fs/promises'
import { MAX_TEMPLATE_FILE } from '../../shared/document/template/templateText.ts'
import { err, ok } from '../../shared/result.ts'
import { writeWhole } from '../exportFile.ts'
import { slugOf } from '../incidents/incidentFolderName.ts'
import { storageError } from '../incidents/storageError.ts'
import type { Answers } from '../ipc.ts'
import type { Desk } from './desk.ts'

/** Keeping the user's templates, and bringing them in and out as files. */
export function templateAnswers(
  desk: Desk,
): Pick<Answers, 'listTemplates' | 'saveTemplate' | 'removeTemplate' | 'pickTemplate' | 'exportTemplate'> {
  return {
    listTemplates: () => desk.templates.list(),
    saveTemplate: (id, text) => desk.templates.save(id, text),
    removeTemplate: (id) => desk.templates.remove(id),

    pickTemplate: async () => {
      const file = await desk.choose.file({ title: 'Import a template', button: 'Import' })
      if (file === null) return ok(null)
      try {
        const { size } = await stat(file)
        if (size > MAX_TEMPLATE_FILE * 4) throw new Error('This is too large for a template.')
        return ok(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)))
      } catch (error) {
        return err(storageError(error, 'read', file, 'Nothing was imported.'))
      }
    },

    exportTemplate: async (name, text) => {
      const to = await desk.choose.saveAs(`${slugOf(name)}.md`)
      if (to === null) return ok(null)
      try {
        await writeWhole(to, text)
        return ok(to)
      } catch (error) {
        return err(storageError(error, 'written', to, 'The template is safe.'))
      }
    },
  }
}
