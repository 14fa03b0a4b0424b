import { useMemo } from 'react'
import { type ComposedDocument, composeDocument } from '../../../shared/document/composeDocument.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { omittedIn } from '../../../shared/rendition/sectionsLeftOut.ts'
import { useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'

/** The document of an incident as it stands this minute, with the parts that it is edited in. */
export function useComposed(incident: Incident): ComposedDocument {
  const now = useNow(60_000)
  const appVersion = useApp((app) => app.boot?.version ?? '')
  const template = useApp((app) => app.exportOptions.template)
  return useMemo(
    () => composeDocument(incident, { template, now, head: null, appVersion, leftOut: omittedIn(incident) }),
    [incident, template, now, appVersion],
  )
}
