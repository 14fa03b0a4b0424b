import type { IncidentEvent } from '../../incident/event.ts'
import { hasClockTime } from '../../incident/hasClockTime.ts'
import { formatDate } from '../../time/format.ts'
import type { ZoneId } from '../../time/instant.ts'
import { offsetAt, offsetLabel, zoneLabel } from '../../time/zones.ts'
import type { Block, Cell } from '../blocks.ts'
import { fromLog, missing, words } from '../inlines.ts'
import { type MomentStyle, momentCell } from '../moments.ts'
import { kindWords } from '../names.ts'
import type { Story } from '../story.ts'
import { eventNotes } from './eventNotes.ts'
import type { Section } from './section.ts'

interface Column {
  readonly title: string
  readonly numeric: boolean
  readonly cell: (event: IncidentEvent) => Cell
}

/** Every event in order. */
export const fullTimeline: Section = {
  title: 'Full Timeline',
  about: 'every event in order, as a table',
  prose: { prompt: 'What the table alone does not show', place: 'first' },
  compose: (story) => table(story),
  checks: ({ events }) => [[events.length > 0, 'no event logged']],
}

/** Every event in order. Who and notes are columns only where somebody filled them. */
function table(story: Story): readonly Block[] {
  const { events, incident } = story
  if (events.length === 0) return [fromLog(missing('No event is recorded.'))]
  const date = onlyDate(story)
  const on = date === null ? '' : ` on ${date}`
  const named = events.some((event) => event.people.length > 0)
  const noted = events.some((event) => eventNotes(story, event).length > 0)
  const columns: readonly Column[] = [
    {
      title: 'Time (UTC)',
      numeric: true,
      cell: (event) => timeCell(story, event, story.style.zone, date === null ? 'column' : 'clock'),
    },
    ...secondZone(story),
    { title: 'Kind', numeric: false, cell: (event) => [words(kindWords(incident, event))] },
    { title: 'What happened', numeric: false, cell: (event) => [words(event.text.trim())] },
    ...(named ? [{ title: 'Who', numeric: false, cell: who }] : []),
    ...(noted ? [{ title: 'Notes', numeric: false, cell: (event: IncidentEvent) => eventNotes(story, event) }] : []),
  ]
  return [
    {
      kind: 'table',
      caption: events.length === 1 ? `The one event${on}` : `All ${events.length} events${on}, in order`,
      columns: columns.map(({ title, numeric }) => ({ title, numeric })),
      rows: events.map((event) => columns.map((column) => column.cell(event))),
    },
    ...(named ? [] : [fromLog(missing('Who did what is not recorded.'))]),
  ]
}

/** The date that all events share, which then stands in the caption; null where there are several or none is known. */
function onlyDate({ events, style }: Story): string | null {
  const dates = new Set(
    events.filter((event) => event.precision !== 'orderOnly').map((event) => formatDate(event.occurredAt, style.zone)),
  )
  const [date] = dates
  return dates.size === 1 && date !== undefined ? date : null
}

function secondZone(story: Story): readonly Column[] {
  const { incident, model } = story
  const label = zoneLabel(incident.zone, model.extent?.start ?? story.now)
  if (label === 'UTC') return []
  const changed = new Set(story.events.map((event) => offsetAt(incident.zone, event.occurredAt))).size > 1
  return [{ title: `Time (${incident.zone})`, numeric: true, cell: (event) => secondTime(story, event, changed) }]
}

/** The date is said where it is another one than in UTC, the offset where the clocks were `changed` on the way. */
function secondTime(story: Story, event: IncidentEvent, changed: boolean): Cell {
  const { zone } = story.incident
  const sameDate = formatDate(event.occurredAt, zone) === formatDate(event.occurredAt, story.style.zone)
  const cell = timeCell(story, event, zone, sameDate ? 'clock' : 'column')
  return changed && hasClockTime(event) ? [...cell, words(` ${offsetLabel(zone, event.occurredAt)}`)] : cell
}

function timeCell(
  story: Story,
  { occurredAt, precision }: IncidentEvent,
  zone: ZoneId,
  naming: MomentStyle['naming'],
): Cell {
  if (precision === 'orderOnly') return [missing('time not known')]
  return momentCell({ at: occurredAt, precision }, { ...story.style, zone, naming })
}

const who = (event: IncidentEvent): Cell => (event.people.length === 0 ? [missing()] : [words(event.people.join(', '))])
