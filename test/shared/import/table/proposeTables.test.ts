import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionItemsCsv } from '../../../../shared/document/data/actionItemsCsv.ts'
import { eventsCsv } from '../../../../shared/document/data/eventsCsv.ts'
import { NOTHING_OPEN } from '../../../../shared/import/table/cellTime.ts'
import { openQuestions, proposalsIn, proposeTables, tableKind } from '../../../../shared/import/table/proposeTables.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { replay } from '../../../../shared/incident/replay.ts'
import { instant, zone } from '../../../../shared/time/instant.ts'
import { at, declared, incidentOf, note } from '../../../helpers/build.ts'
import { obeying } from '../../../helpers/deciding.ts'
import { anyJournal } from '../../../helpers/random.ts'
import { SAMPLES, sampleIncident } from '../../../helpers/samples.ts'

const LATER = instant(Date.UTC(2040, 0, 1))

const events = (text: string) => ({ name: 'events.csv', text })
const items = (text: string) => ({ name: 'items.csv', text })

const propose = (text: string, incident: Incident | null = null, place = NOTHING_OPEN) =>
  proposeTables([events(text)], incident, place, LATER)

/** What an incident exports, with ids as of another machine: those of tests repeat. */
const exported = (incident: Incident) =>
  [events(eventsCsv(incident)), items(actionItemsCsv(incident))].map(({ name, text }) => ({
    name,
    text: text.replaceAll('c1-', 'there-'),
  }))

/** A new incident after the import of what another one exported. */
function copied(from: Incident): Incident {
  const { rows } = proposeTables(exported(from), null, NOTHING_OPEN, LATER)
  return obeying([declared('Copy')], { kind: 'importBatch', proposals: proposalsIn(rows) })
}

/** A table without what no other incident can have: ids, who recorded when, numbers; links by the number of the row. */
function told(incident: Incident): unknown {
  const places = new Map(incident.timeline.map(({ id }, i) => [id, i]))
  return {
    events: incident.timeline.map((event) => {
      const {
        id: _,
        number: __,
        recordedAt,
        recordedBy,
        edits,
        retracted,
        importedFrom,
        attachments,
        ...fields
      } = event
      return {
        ...fields,
        links: fields.links.flatMap(({ to, relation }) => (places.has(to) ? [[places.get(to), relation]] : [])),
      }
    }),
    items: incident.actionItems.map(({ id: _, ...item }) => item),
  }
}

describe('tables against an incident', () => {
  it.each(SAMPLES)('[G1] take %s into a new incident as it was, and find nothing new in it again', (name) => {
    const from = sampleIncident(name)
    const into = copied(from)
    expect(told(into)).toEqual(told(from))
    const again = proposeTables(exported(from), into, NOTHING_OPEN, LATER)
    expect(again.rows.filter(({ standing }) => standing !== 'known')).toEqual([])
  })

  it('[G1] find nothing new in the incident that they came from', () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        const incident = replay([...journal])
        const { rows, problems } = proposeTables(
          [events(eventsCsv(incident)), items(actionItemsCsv(incident))],
          incident,
          NOTHING_OPEN,
          LATER,
        )
        expect([rows.filter(({ standing }) => standing !== 'known'), problems]).toEqual([[], []])
      }),
      { numRuns: 60 },
    )
  })

  it('[G1] change what a row tells differently, and keep what was corrected since', () => {
    const gestures = [declared('One'), note('10:00', 'deploy', { id: 'a' })]
    const incident = incidentOf(...gestures)
    const edited = eventsCsv(incident).replace('"deploy"', '"deploy 412"')
    expect(propose(edited, incident).rows).toMatchObject([{ standing: 'changed', note: 'changes text' }])
    const corrected = obeying(gestures, { kind: 'amendEvent', event: 'a' as never, changes: { text: 'rollback' } })
    expect(propose(eventsCsv(incident), corrected).rows).toMatchObject([
      { standing: 'known', note: 'text corrected since, which is kept' },
    ])
  })

  it('[G1] know a row by its words and time where it has no id, and take two alike as two', () => {
    const text = 'happened_at,text\n2026-03-02T10:00:00Z,retry\n2026-03-02T10:00:00Z,retry\n'
    const incident = incidentOf(declared('One'), note('10:00', 'retry'))
    expect(propose(text, incident).rows.map(({ standing }) => standing)).toEqual(['known', 'new'])
  })

  it('leave out what is still ahead or says nothing, by its line', () => {
    const text = 'happened_at,text\n2050-03-02T10:00:00Z,later\n2026-03-02T10:00:00Z,  \n2026-03-02T10:00:00Z,fine\n'
    const { rows, problems } = propose(text)
    expect(rows.map(({ standing }) => standing)).toEqual(['impossible', 'impossible', 'new'])
    expect(problems).toEqual([
      { path: 'line 2', reason: 'This time is still ahead of this computer’s clock. Check the time or the date.' },
      { path: 'line 3', reason: 'There is no text yet.' },
    ])
  })

  it('take a kind that the incident does not know as a note, and say so', () => {
    const { rows, warnings } = propose(
      'time;type;description\n2026-03-02T10:00:00Z;Firefighting;x\n2026-03-02T10:00:00Z;Mitigation;y\n',
    )
    expect(rows.map((row) => row.kind === 'event' && row.event.kind)).toEqual(['note', 'mitigation'])
    expect(warnings.map(({ path }) => path)).toEqual(['line 2, kind'])
  })

  it('ask for the zone and the order of day and month where the cells leave them open', () => {
    const text = '\ufeffTime;What\r\n02/03/2026 10:00;x\r\n'
    expect(openQuestions([events(text)])).toEqual({ zone: true, dates: true })
    expect(propose(text).problems[0]?.path).toBe('line 2, happened_at')
    const place = { zone: zone('UTC'), dates: 'dayFirst' } as const
    expect(propose(text, null, place).rows).toMatchObject([{ event: { occurredAt: at('10:00') } }])
    expect(openQuestions([events('time,text\n14/03/2026 10:00Z,x\n01/03/2026 10:00Z,y\n')])).toEqual({
      zone: false,
      dates: false,
    })
  })

  it('[G2] bring action items with owner, date, state and what is said of them, and change known ones', () => {
    const text =
      'text,owner,due,state,type,priority,tracker\nAlert sooner,Ana,1.12.2026,Open,detect,High,https://t.example/1\n'
    const { rows } = proposeTables([items(text)], null, NOTHING_OPEN, LATER)
    const done = obeying([declared('One')], { kind: 'importBatch', proposals: proposalsIn(rows) })
    expect(done.actionItems).toMatchObject([{ text: 'Alert sooner', owner: 'Ana', due: '2026-12-01', list: 'task' }])
    expect([...done.records.actionDetail.values()]).toMatchObject([
      { type: 'detect', priority: 'high', tracker: 'https://t.example/1' },
    ])
    const later = proposeTables([items(text.replace('Open', 'done'))], done, NOTHING_OPEN, LATER)
    expect(later.rows).toMatchObject([{ standing: 'changed', note: 'changes state' }])
  })

  it('tell by their columns what they hold', () => {
    expect(tableKind('happened_at,kind,text\n')).toBe('events')
    expect(tableKind('"Time (in UTC)";"Description";"Owner"\n')).toBe('events')
    expect(tableKind('text,owner,due\n')).toBe('actionItems')
    expect(tableKind('name,colour\n')).toBeNull()
  })
})
