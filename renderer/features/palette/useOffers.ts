import { useMemo } from 'react'
import { now } from '../../clock.ts'
import { appStore, useApp, useIncident } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { commandOffers } from './commandOffers.ts'
import { eventOffers, incidentOffers } from './incidentOffers.ts'
import type { Offer } from './offer.ts'
import { placeOffers } from './placeOffers.ts'
import { ranked } from './rank.ts'

/** What the palette shows for a query. */
export function useOffers(query: string): readonly Offer[] {
  const incident = useIncident()
  const ask = useAsk()
  const handlers = useApp((app) => app.handlers)
  const recent = useApp((app) => app.settings.recentChoices)
  const zone = useApp((app) => app.displayZone)
  const library = useApp((app) => app.library)
  const standing = useMemo(() => {
    const app = appStore.getState()
    return {
      commands: commandOffers({ handlers, runCommand: app.runCommand }),
      incident: incident === null ? [] : incidentOffers(incident, { ask: (command) => void ask(command), now }),
    }
  }, [handlers, incident, ask])
  return useMemo(() => {
    const app = { ...appStore.getState(), library }
    const goTo = (event: Parameters<typeof app.select>[0]) => {
      app.show('live')
      app.select(event)
    }
    const offers = [...standing.incident, ...standing.commands, ...placeOffers(app, incident, query)]
    const events = incident === null ? [] : eventOffers(incident, query, zone, goTo)
    return [...ranked(offers, query, recent), ...events]
  }, [standing, incident, query, recent, zone, library])
}
