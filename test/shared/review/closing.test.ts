import { describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/incident/commands.ts'
import { type DocumentStatus, THE_DOCUMENT } from '../../../shared/incident/records/documentFields.ts'
import { airTimeOf, airTimeWords } from '../../../shared/review/airTime.ts'
import { closingChecks } from '../../../shared/review/closing.ts'
import { nextState, stateHistory, stateNeeds } from '../../../shared/review/documentState.ts'
import { documentStateOf } from '../../../shared/review/documentStatus.ts'
import { pollWords } from '../../../shared/review/surveyText.ts'
import { verdictsByLane } from '../../../shared/review/walked.ts'
import {
  actionItem,
  at,
  declared,
  detection,
  eventId,
  incidentOf,
  note,
  recorded,
  resolution,
} from '../../helpers/build.ts'
import { obeying, refusal } from '../../helpers/deciding.ts'

const looked = (id: string, event: string, from: string, until: string) =>
  recorded('visit', id, { event: eventId(event), from: at(from), until: at(until) })

const entries = [
  declared(),
  detection('10:00', 'Alert'),
  note('10:05', 'Somebody looks'),
  note('10:07', 'Nobody looks'),
  resolution('11:00', 'Well again'),
]

const openIn = (incident: ReturnType<typeof incidentOf>) =>
  Object.fromEntries(closingChecks(incident, at('12:00')).map(({ key, open }) => [key, open]))

describe('air time [A5]', () => {
  it('tells the fewest events that took more than half of it, and those never discussed', () => {
    const incident = incidentOf(
      ...entries,
      looked('1', 'Alert', '12:00', '12:26'),
      looked('2', 'Somebody looks', '12:26', '12:40'),
      looked('3', 'Nobody looks', '12:40', '12:40'),
    )
    expect(airTimeWords(airTimeOf(incident))).toBe('26 min of 40 min on 1 event; 2 never discussed.')
  })

  it('says so where nothing was discussed', () => {
    expect(airTimeWords(airTimeOf(incidentOf(...entries)))).toBe('Nothing was discussed yet.')
  })
})

describe('the end of a review [A4]', () => {
  it('counts what the room made of the events, by lane', () => {
    const incident = incidentOf(
      ...entries,
      recorded('eventMark', 'Alert', { verdict: 'agreed' }),
      recorded('eventMark', 'Nobody looks', { verdict: 'disputed' }),
    )
    expect(
      verdictsByLane(incident).map(({ label, agreed, disputed, total }) => [label, agreed, disputed, total]),
    ).toEqual([
      ['Detection', 1, 0, 1],
      ['Resolution', 0, 0, 1],
      ['Notes', 0, 1, 2],
    ])
    expect(openIn(incident)).toMatchObject({ disputed: ['Nobody looks'], undecided: ['Somebody looks', 'Well again'] })
  })

  it('names what has no owner, no date and no answer', () => {
    const incident = incidentOf(
      ...entries,
      actionItem('Add an alert', { list: 'task' }, 'a'),
      actionItem('Think big', { list: 'improvement' }, 'b'),
      actionItem('Not this', { list: 'task', state: 'declined' }, 'c'),
      recorded('openQuestion', 'q', { text: 'Why?' }),
      recorded('openQuestion', 'r', { text: 'When?', owner: 'Kim' }),
    )
    expect(openIn(incident)).toMatchObject({
      unowned: ['Add an alert'],
      undated: ['Add an alert'],
      questions: ['Why?'],
    })
  })

  it('asks for owners and dates at Reviewed, and not before', () => {
    const incident = incidentOf(...entries, actionItem('Add an alert', { list: 'task' }, 'a'))
    const required = (state: 'inReview' | 'reviewed') =>
      stateNeeds(incident, state, at('12:00')).filter(({ required: is, isMet }) => is && !isMet).length
    expect([required('inReview'), required('reviewed')]).toEqual([0, 2])
  })

  it('refuses Reviewed and Closed while a task lacks owner or date, whoever sets them, and never the way back', () => {
    const setTo = (status: DocumentStatus): Command => ({
      kind: 'putRecords',
      records: [{ collection: 'documentFields', id: THE_DOCUMENT, changes: { status } }],
    })
    const task = actionItem('Add an alert', { list: 'task', due: '2026-03-09' }, 'a')
    const lacking = incidentOf(...entries, task)
    expect(refusal(lacking, setTo('inReview'))).toBeNull()
    expect(refusal(lacking, setTo('reviewed'))).toMatchObject({
      kind: 'invalidValue',
      field: 'status',
      reason: expect.stringContaining('1 lacks an owner'),
    })
    expect(refusal(lacking, setTo('closed'))).not.toBeNull()
    const owned = incidentOf(...entries, actionItem('Add an alert', { due: '2026-03-09', owner: 'Kim' }, 'a'))
    expect(refusal(owned, setTo('reviewed'))).toBeNull()
    const closed = incidentOf(...entries, recorded('documentFields', THE_DOCUMENT, { status: 'closed' }), task)
    expect(refusal(closed, setTo('reviewed'))).toBeNull()
  })

  it('keeps who set each status and when, whoever sets it, once for each', () => {
    const set = (...records: Extract<Command, { kind: 'putRecords' }>['records'][number][]): Command => ({
      kind: 'putRecords',
      records,
    })
    const status = { collection: 'documentFields', id: THE_DOCUMENT, changes: { status: 'inReview' } } as const
    const step = { collection: 'statusStep', id: null, changes: { to: 'inReview' } } as const
    const steps = (...wishes: readonly Command[]) => stateHistory(obeying([declared()], ...wishes))
    expect(steps(set(status)).map(({ to }) => to)).toEqual(['inReview'])
    expect(steps(set(status, step)).map(({ to }) => to)).toEqual(['inReview'])
    expect(steps(set({ ...status, changes: { owner: 'Kim' } }))).toEqual([])
    expect(obeying([declared()], set(status)).undo?.label).toBe('Undo set the document to “In review”')
  })

  it('goes from draft to closed in steps', () => {
    expect(documentStateOf(incidentOf(declared()))).toBe('draft')
    const reviewed = incidentOf(declared(), recorded('documentFields', THE_DOCUMENT, { status: 'reviewed' }))
    expect(nextState(documentStateOf(reviewed))).toBe('closed')
    expect(nextState('closed')).toBeNull()
  })

  it('says the poll in counts', () => {
    expect(pollWords({ of: 6, comeAgain: 5, learned: 3 })).toBe(
      '5 of 6 would come again, 3 of 6 learned something that changes their work.',
    )
    expect(pollWords({ of: 0, comeAgain: 0, learned: 0 })).toBe('')
  })
})
