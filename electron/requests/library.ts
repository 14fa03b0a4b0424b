import { numbersCsv } from '../../shared/numbers/numbersCsv.ts'
import { err, ok } from '../../shared/result.ts'
import { writeWhole } from '../exportFile.ts'
import { storageError } from '../incidents/storageError.ts'
import type { Answers } from '../ipc.ts'
import { createIncident } from './createIncident.ts'
import type { Desk } from './desk.ts'
import { importFiles, importSources } from './importFiles.ts'
import { importTables } from './importTables.ts'
import { openSample } from './openSample.ts'

export function libraryAnswers(
  desk: Desk,
): Pick<
  Answers,
  'listIncidents' | 'saveNumbers' | 'createIncident' | 'openSample' | 'importFiles' | 'importDropped' | 'importTables'
> {
  return {
    listIncidents: desk.library.list,
    saveNumbers: async (ids) => {
      const listed = await desk.library.list()
      if (!listed.ok) return listed
      const to = await desk.choose.saveAs('incident-numbers.csv')
      if (to === null) return ok(null)
      const wanted = new Set(ids)
      try {
        await writeWhole(to, new TextEncoder().encode(numbersCsv(listed.value.filter(({ id }) => wanted.has(id)))))
        return ok(to)
      } catch (error) {
        return err(storageError(error, 'written', to, 'The incidents are as they were.'))
      }
    },
    createIncident: (incident) => createIncident(desk, incident),
    openSample: () => openSample(desk),
    importFiles: async () => {
      const files = await desk.choose.files()
      return files === null ? ok(null) : await importFiles(desk, files)
    },
    importDropped: (files) => importSources(desk, files),
    importTables: (wish) => importTables(desk, wish),
  }
}
