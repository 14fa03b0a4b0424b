import { composeDocument } from '../../../../shared/document/composeDocument.ts'
import { notShownIn, notShownWords } from '../../../../shared/document/template/notShown.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { now } from '../../../clock.ts'

/** What is written in an incident and not shown by a template, in sentences; empty where everything is. */
export const notShownBy = (text: string, incident: Incident): string =>
  notShownWords(
    notShownIn(incident, composeDocument(incident, { template: { text }, now: now(), head: null, appVersion: '' })),
  )
