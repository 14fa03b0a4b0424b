import { SECTIONS } from '../../shared/document/sections/catalogue.ts'
import { escapeMarkdown } from '../../shared/document/template/escapeMarkdown.ts'
import {
  COLLECTIONS,
  type CollectionName,
  type RecordOf,
  type Records,
} from '../../shared/incident/records/collections.ts'
import { REVIEW_ROLES } from '../../shared/incident/records/reviewRole.ts'
import { isTextField } from '../../shared/incident/texts.ts'
import { at } from '../shared/document/incidents.ts'

/** Records whose ids mean something; those of the others mean nothing. */
const IDS: Partial<Record<CollectionName, readonly string[]>> = {
  prose: Object.entries(SECTIONS).flatMap(([key, { prose }]) => (prose === null || isTextField(key) ? [] : [key])),
  template: ['own'],
  agenda: ['next'],
  groundRules: ['rules'],
  parkingLot: ['lot'],
  factorDetail: ['f'],
  reviewRole: REVIEW_ROLES,
  reviewMeeting: ['review'],
}

/** What fields hold that no text can stand in: they point at something, or are what a program reads. */
const KEPT = new Set(['template.text', 'vote.card', 'promptAsked.prompt', 'meetingFact.block'])

/** Fields that are more than one text. */
const SPECIAL: Readonly<Record<string, (text: string) => unknown>> = {
  'prose.markdown': escapeMarkdown,
  'groundRules.rules': (text) => [text],
  'agenda.blocks': (text) => [{ id: 'b', name: text, minutes: 10, shows: 'walk' }],
  'attendance.isPresent': () => true,
  'factorDetail.kind': () => 'condition',
}

/** A record in every collection with the text in each of its fields; those of collections yet to come are found by themselves. */
export function everywhereRecords(text: string, event: string): Records {
  const made = { removed: false, madeAt: at('12:00'), madeBy: text, changedAt: at('12:00'), changedBy: text }
  const recordsIn = (name: CollectionName) =>
    (IDS[name] ?? [`${name}-1`]).map((id) => [
      id,
      { ...fieldsOf(name, text, event), ...made, id } as RecordOf<typeof name>,
    ])
  const names = Object.keys(COLLECTIONS) as readonly CollectionName[]
  return Object.fromEntries(names.map((name) => [name, new Map(recordsIn(name) as never)])) as unknown as Records
}

const fieldsOf = (name: CollectionName, text: string, event: string): object =>
  Object.fromEntries(
    Object.entries(COLLECTIONS[name].defaults).map(([field, usual]: readonly [string, unknown]) => {
      const place = `${name}.${field}`
      if (SPECIAL[place] !== undefined) return [field, SPECIAL[place](text)]
      if (field === 'event') return [field, event]
      return [field, usual === '' && !KEPT.has(place) ? text : usual]
    }),
  )
