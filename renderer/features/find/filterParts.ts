import { dateIfOther, kindLabel } from '../../../shared/incident/eventWords.ts'
import { CERTAINTY_WORDS } from '../../../shared/incident/fieldWords.ts'
import { type EventFilter, NO_FILTER } from '../../../shared/incident/find/filter.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { formatMinute } from '../../../shared/time/format.ts'
import type { ZoneId } from '../../../shared/time/instant.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'

/** One thing that a filter asks for, as a chip says it, and what taking the chip away leaves to change. */
export interface FilterPart {
  readonly id: string
  readonly label: string
  readonly without: Partial<EventFilter>
}

/** What a filter asks for, piece by piece, in the order of the popover. */
export function filterParts(
  filter: EventFilter,
  incident: Pick<Incident, 'kinds'>,
  zone: ZoneId,
): readonly FilterPart[] {
  const parts: FilterPart[] = []
  const each = <Id extends string>(field: 'kinds' | 'people' | 'tags' | 'certainties', label: (id: Id) => string) => {
    const values = filter[field] as readonly Id[]
    for (const id of values) {
      const without = { [field]: values.filter((other) => other !== id) }
      parts.push({ id: `${field}:${id}`, label: label(id), without })
    }
  }
  if (filter.words !== '') parts.push({ id: 'words', label: `“${filter.words}”`, without: { words: '' } })
  each('kinds', (kind) => kindLabel(incident, kind))
  each('people', (person) => `@${person}`)
  each('tags', (tag) => `#${tag}`)
  each<keyof typeof CERTAINTY_WORDS>('certainties', (certainty) => CERTAINTY_WORDS[certainty])
  if (filter.attached) parts.push({ id: 'attached', label: 'with attachment', without: { attached: false } })
  if (filter.retracted === 'only')
    parts.push({ id: 'retracted', label: 'only retracted', without: { retracted: NO_FILTER.retracted } })
  if (filter.hidden === 'only')
    parts.push({ id: 'hidden', label: 'only hidden', without: { hidden: NO_FILTER.hidden } })
  const range = rangeWords(filter, zone)
  if (range !== '') parts.push({ id: 'range', label: range, without: { from: null, until: null } })
  return parts
}

/** `22:10 to 23:40 UTC`, `from 2017-01-31 22:10 UTC`; empty without a range. */
function rangeWords({ from, until }: EventFilter, zone: ZoneId): string {
  const at = from ?? until
  if (at === null) return ''
  const label = zoneLabel(zone, at)
  const moment = (time: typeof at, beside: typeof from) =>
    `${dateIfOther(time, beside, zone)} ${formatMinute(time, zone)}`.trim()
  if (from !== null && until !== null) return `${moment(from, until)} to ${moment(until, from)} ${label}`
  return `${from === null ? 'until' : 'from'} ${moment(at, null)} ${label}`
}
