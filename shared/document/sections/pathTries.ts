import type { IncidentEvent } from '../../incident/event.ts'
import { hasClockTime } from '../../incident/hasClockTime.ts'
import { pursuitOf } from '../../incident/pursuit.ts'
import type { Cell } from '../blocks.ts'
import { joined, words } from '../inlines.ts'
import { eventsOf, type Story } from '../story.ts'

/**
 * What was tried on a path: the actions that are linked with it; where none is, what the people who followed it did
 * meanwhile, said as such.
 */
export function triedOn(story: Story, path: IncidentEvent): Cell {
  const actions = eventsOf(story, 'action')
  const linked = actions.filter(
    (action) => action.links.some(({ to }) => to === path.id) || path.links.some(({ to }) => to === action.id),
  )
  const named = (events: readonly IncidentEvent[]): readonly Cell[] => events.map(({ text }) => [words(text.trim())])
  if (linked.length > 0) return joined(named(linked), '; ')
  const meanwhile = actions.filter((action) => bySame(action, path) && within(action, path))
  return meanwhile.length === 0 ? [] : [words('meanwhile: '), ...joined(named(meanwhile), '; ')]
}

const bySame = (action: IncidentEvent, path: IncidentEvent): boolean =>
  action.people.some((name) => path.people.includes(name))

const within = (action: IncidentEvent, path: IncidentEvent): boolean =>
  hasClockTime(action) &&
  (pursuitOf(path, path.occurredAt) ?? []).some(
    ({ start, end }) => action.occurredAt >= start && action.occurredAt < end,
  )
