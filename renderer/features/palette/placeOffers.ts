import type { Incident } from '../../../shared/incident/incident.ts'
import { zone } from '../../../shared/time/instant.ts'
import type { App } from '../../store/appStore.ts'
import { zoneNames } from '../../ui/zoneNames.ts'
import type { Offer } from './offer.ts'
import { summaryDetail } from './summaryDetail.ts'

type Doing = Pick<
  App,
  'library' | 'session' | 'enterIncident' | 'enterDrillOn' | 'setZone' | 'displayZone' | 'settings' | 'setFilter'
>

const MOST_ZONES = 12

/** Where one can go and what one can look through: other incidents, time zones, saved filters. */
export function placeOffers(app: Doing, incident: Incident | null, query: string): readonly Offer[] {
  return [...filterOffers(app, incident), ...incidentOffers(app), ...zoneOffers(app, incident, query)]
}

function filterOffers({ settings, setFilter }: Doing, incident: Incident | null): readonly Offer[] {
  if (incident === null) return []
  return settings.savedFilters.map(({ name, filter }) => ({
    id: `filter:${name}`,
    group: 'Saved filters',
    label: `Filter ${name}`,
    act: { kind: 'run', run: () => setFilter(filter) },
  }))
}

function incidentOffers({ library, session, enterIncident, enterDrillOn }: Doing): readonly Offer[] {
  if (library.status === 'loading') return []
  const open = session.status === 'open' ? session.id : null
  return library.incidents
    .filter(({ id }) => id !== open)
    .flatMap((summary): readonly Offer[] => {
      const about = { group: 'Incidents', detail: summaryDetail(summary) }
      return [
        {
          ...about,
          id: `incident:${summary.id}`,
          label: `Open ${summary.title}`,
          act: { kind: 'run', run: () => void enterIncident(summary.id) },
        },
        {
          ...about,
          id: `drill:${summary.id}`,
          label: `Drill ${summary.title}`,
          rare: true,
          act: { kind: 'run', run: () => void enterDrillOn(summary.id) },
        },
      ]
    })
}

/** UTC, this computer's and the incident's zone always; any other by name. */
function zoneOffers({ setZone, displayZone }: Doing, incident: Incident | null, query: string): readonly Offer[] {
  const own = ['UTC', 'local', ...(incident === null ? [] : [incident.zone])]
  const words = query.trim().toLowerCase().split(/\s+/)
  const found =
    query.trim().length < 3
      ? []
      : zoneNames()
          .filter((name) => words.some((word) => word.length > 2 && name.toLowerCase().includes(word)))
          .slice(0, MOST_ZONES)
  return [...new Set([...own, ...found])]
    .filter((name) => name !== displayZone)
    .map((name) => ({
      id: `zone:${name}`,
      group: 'Time zone',
      label: `Show times in ${ZONE_WORDS[name] ?? name.replaceAll('_', ' ')}`,
      act: {
        kind: 'run',
        run: () => setZone(name === 'UTC' ? 'utc' : name === 'local' ? 'local' : zone(name)),
      },
    }))
}

const ZONE_WORDS: Readonly<Record<string, string>> = { local: "this computer's zone" }
