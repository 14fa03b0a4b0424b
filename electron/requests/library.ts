import { ok } from '../../shared/result.ts'
import type { Answers } from '../ipc.ts'
import { createIncident } from './createIncident.ts'
import type { Desk } from './desk.ts'
import { importFiles } from './importFiles.ts'
import { openSample } from './openSample.ts'

export function libraryAnswers(
  desk: Desk,
): Pick<Answers, 'listIncidents' | 'createIncident' | 'openSample' | 'importFiles'> {
  return {
    listIncidents: desk.library.list,
    createIncident: (incident) => createIncident(desk, incident),
    openSample: () => openSample(desk),
    importFiles: async () => {
      const files = await desk.choose.files()
      return files === null ? ok(null) : await importFiles(desk, files)
    },
  }
}
