import type { Answers } from '../ipc.ts'
import { createIncident } from './createIncident.ts'
import type { Desk } from './desk.ts'

export function libraryAnswers(desk: Desk): Pick<Answers, 'listIncidents' | 'createIncident'> {
  return {
    listIncidents: desk.library.list,
    createIncident: (incident) => createIncident(desk, incident),
  }
}
