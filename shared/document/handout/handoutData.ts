import type { Incident } from '../../incident/incident.ts'
import { milestonesOf } from '../../incident/milestones.ts'
import { allKnownFrom, ranUntilOf } from '../../known/knownAt.ts'
import { type Instant, UTC } from '../../time/instant.ts'
import { zoneLabel } from '../../time/zones.ts'
import type { TimelineItem } from '../../timeline/model.ts'
import { overAt } from '../../timeline/overAt.ts'
import { phasesOf } from '../../timeline/phases.ts'
import { itemsOf } from '../../timeline/timelineOf.ts'
import { storyOf } from '../composeDocument.ts'
import { plainText } from '../inlines.ts'
import { kindWords } from '../names.ts'
import { eventNotes } from '../sections/eventNotes.ts'
import { eventWhen, type Story } from '../story.ts'
import type { HandoutData, HandoutEvent } from './handout.ts'
import { type Version, versionsOf } from './versions.ts'

/** The data of a handout, from an incident as it leaves. Hidden events are left out, as in every document. */
export function handoutData(incident: Incident, now: Instant): HandoutData {
  const story = storyOf(incident, now, [])
  const known = allKnownFrom(incident)
  const ranUntil = ranUntilOf(incident.timeline)
  const over = overAt(story.events)
  const versions = story.events.flatMap((event) => versionsOf(event, ranUntil, known))
  const items = itemsOf(
    incident,
    versions.map(({ event }) => event),
    over,
    now,
  )
  const told = versions.flatMap((version, i) => {
    const item = items[i]
    return item === undefined ? [] : [inWords(story, version, item)]
  })
  return {
    title: story.title,
    zone: UTC,
    second: zoneLabel(incident.zone, incident.declaredAt) === 'UTC' ? null : incident.zone,
    lanes: story.model.lanes,
    extent: story.model.extent,
    phases: phasesOf(milestonesOf(incident), over === null ? now : null).phases,
    events: joined(told).sort((a, b) => a.item.start - b.item.start),
    allKnownFrom: Number.isFinite(known) ? (known as Instant) : null,
  }
}

const inWords = (story: Story, { event, from, until }: Version, item: TimelineItem): HandoutEvent => ({
  item,
  kind: kindWords(story.incident, event),
  when: plainText(eventWhen(story, event)),
  text: event.text.trim(),
  who: event.people.join(', '),
  notes: plainText(eventNotes(story, event)),
  from,
  until,
})

/** Versions that follow each other and look the same are one. */
function joined(events: readonly HandoutEvent[]): HandoutEvent[] {
  const kept: HandoutEvent[] = []
  for (const event of events) {
    const before = kept.at(-1)
    if (before !== undefined && looks(before) === looks(event))
      kept[kept.length - 1] = { ...before, until: event.until }
    else kept.push(event)
  }
  return kept
}

const looks = ({ from: _from, until: _until, ...look }: HandoutEvent): string => JSON.stringify(look)
