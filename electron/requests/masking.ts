import { maskPlanFor } from '../../shared/document/asItLeaves.ts'
import { ok } from '../../shared/result.ts'
import { writeWhole } from '../exportFile.ts'
import { slugOf } from '../incidents/incidentFolderName.ts'
import { storageError } from '../incidents/storageError.ts'
import type { Answers } from '../ipc.ts'
import type { Desk } from './desk.ts'

export function maskingAnswers(desk: Desk): Pick<Answers, 'findMasked' | 'savePeopleKey'> {
  return {
    findMasked: async (id, options) => {
      const opened = await desk.sessions.open(id)
      if (!opened.ok) return opened
      const incident = opened.value.incident()
      return ok(maskPlanFor(incident, options, await desk.peopleKeys.keyFor(incident, options.mask.names)))
    },
    savePeopleKey: async (id, names) => {
      const opened = await desk.sessions.open(id)
      if (!opened.ok) return opened
      const incident = opened.value.incident()
      const file = await desk.choose.saveAs(`${slugOf(incident.title)}-people-key.json`)
      if (file === null) return ok(null)
      const key = await desk.peopleKeys.keyFor(incident, names)
      try {
        await writeWhole(file, `${JSON.stringify(key[names], null, 2)}\n`, 0o600)
      } catch (error) {
        return { ok: false, error: storageError(error, 'written', file, 'Nothing was written.') }
      }
      return ok(file)
    },
  }
}
