import { describe, expect, it } from 'vitest'
import { declared, incidentAmended, incidentOf } from '../../helpers/build.ts'
import { added, chipsOf, problemOf, read, timeOf } from './reading.ts'

describe('people and tags', () => {
  it('are taken from anywhere in the line', () => {
    const line = 'h cache stampede after deploy 412 -4m @lee #checkout'
    expect(added(line)).toMatchObject({
      kind: 'hypothesis',
      text: 'cache stampede after deploy 412',
      people: ['lee'],
      tags: ['checkout'],
    })
    expect(timeOf(line)).toBe('2024-01-16T14:06:00')
    expect(chipsOf(line)).toEqual([
      'kind Hypothesis <h>',
      'time 14:06 UTC (4 min ago) <-4m>',
      'person lee <@lee>',
      'tag #checkout <#checkout>',
    ])
  })

  it('are each kept once, in order', () => {
    expect(added('a @ana @lee @ana restarted #web #db #web').people).toEqual(['ana', 'lee'])
    expect(added('a @ana @lee @ana restarted #web #db #web').tags).toEqual(['web', 'db'])
  })

  it('take their comma with them', () => {
    expect(added('restarted, with @lee, @ana.')).toMatchObject({ text: 'restarted, with', people: ['lee', 'ana'] })
  })

  it('know letters of all languages', () => {
    expect(added('a restarted @zoë @o.brien #straße')).toMatchObject({ people: ['zoë', 'o.brien'], tags: ['straße'] })
  })

  it.each([
    'mail ops@example.org',
    'see https://example.org/a#b?c=@d',
    'issue #123 again',
    'written in C# and F#',
    '@ noon',
    '# heading',
    "@lee's laptop",
    '@2x assets',
    'x = y != z == w',
    'wow!',
    '!important;} {color:red',
    'a=b',
    'p =5',
    '!!!',
  ])('are not read into %s', (text) => {
    expect(added(`n ${text}`).text).toBe(text)
    expect(chipsOf(`n ${text}`)).toEqual(['kind Note <n>'])
  })

  it('stay text behind a backslash and when dismissed', () => {
    expect(added('\\@lee asked \\#1st \\#web')).toMatchObject({ text: '@lee asked \\#1st #web' })
    expect(added('ask @lee', { plain: [{ from: 4, to: 8 }] })).toMatchObject({ text: 'ask @lee' })
  })

  it('are not searched for after the first line, where output is pasted', () => {
    const line = 'a restarted @lee\n14:05:30 ERROR @Override #tag =resolved\n'
    expect(added(line)).toMatchObject({
      text: 'restarted\n14:05:30 ERROR @Override #tag =resolved',
      people: ['lee'],
    })
  })
})

describe('an escalation', () => {
  it('goes to the people it names', () => {
    const event = added('e database team @lee @ana')
    expect(event).toMatchObject({ kind: 'escalation', text: 'database team', escalatedTo: 'lee, ana' })
    expect(event).not.toHaveProperty('people')
  })

  it('needs no more words than the name', () => {
    expect(added('e @lee')).toMatchObject({ text: 'lee', escalatedTo: 'lee' })
  })
})

describe('a change of severity or status', () => {
  it('stands alone or with a reason', () => {
    expect(read('!sev2').intent).toMatchObject({ kind: 'severity', to: 'SEV2', reason: '' })
    expect(read('!sev1 all regions down').intent).toMatchObject({
      kind: 'severity',
      to: 'SEV1',
      reason: 'all regions down',
    })
    expect(read('!1').intent).toMatchObject({ kind: 'severity', to: 'SEV1' })
    expect(read('=resolved').intent).toMatchObject({ kind: 'status', to: 'resolved', reason: '' })
    expect(read('s =identified found it').intent).toMatchObject({
      kind: 'status',
      to: 'identified',
      reason: 'found it',
    })
    expect(read('=Monitoring').intent).toMatchObject({ kind: 'status', to: 'monitoring' })
  })

  it('needs no sign after its prefix', () => {
    expect(read('s identified found it').intent).toMatchObject({ kind: 'status', to: 'identified', reason: 'found it' })
    expect(read('status resolved').intent).toMatchObject({ kind: 'status', to: 'resolved' })
    expect(read('s sev3 one region').intent).toMatchObject({ kind: 'severity', to: 'SEV3', reason: 'one region' })
    expect(read('s -4m identified').intent).toMatchObject({ kind: 'status', at: Date.UTC(2024, 0, 16, 14, 6) })
    expect(problemOf('s 5 min ago')[0]).toBe('unknownValue')
    expect(chipsOf('s identified found it')).toEqual(['kind Status <s>', 'status Identified <identified>'])
  })

  it('has a time', () => {
    expect(read('!sev1 all down -10m').intent).toMatchObject({ at: Date.UTC(2024, 0, 16, 14, 0) })
  })

  it('keeps in its reason what it has no place for', () => {
    expect(read('!sev1 says @lee #eu').intent).toMatchObject({ reason: 'says @lee #eu' })
  })

  it('may change both at once', () => {
    const { intent, also } = read('!sev3 =monitoring holding')
    expect(intent).toMatchObject({ kind: 'severity', to: 'SEV3', reason: 'holding' })
    expect(also).toMatchObject([{ kind: 'status', to: 'monitoring', reason: 'holding' }])
  })

  it('goes along with an event', () => {
    const { intent, also } = read('r errors gone =resolved -2m')
    expect(intent).toMatchObject({ kind: 'add', event: { kind: 'resolution', text: 'errors gone' } })
    expect(also).toMatchObject([{ kind: 'status', to: 'resolved', at: Date.UTC(2024, 0, 16, 14, 8) }])
    expect(read('d alert: checkout 500s !sev1').also).toMatchObject([{ kind: 'severity', to: 'SEV1' }])
  })

  it('is a sentence when it only begins with the word', () => {
    expect(added('status page says all is well')).toMatchObject({ kind: 'note', text: 'status page says all is well' })
  })

  it('follows the scale of the incident', () => {
    const incident = incidentOf(declared(), incidentAmended({ severityScale: ['Critical', 'P 2'] }))
    expect(read('!critical', { incident }).intent).toMatchObject({ to: 'Critical' })
    expect(read('!p2', { incident }).intent).toMatchObject({ to: 'P 2' })
    expect(problemOf('!sev1', { incident })).toEqual(['unknownValue', '!sev1'])
  })

  it('is refused with the values to choose from', () => {
    expect(problemOf('!sev9 why')).toEqual(['unknownValue', '!sev9'])
    expect(read('!sev9').problem?.message).toContain('SEV1, SEV2, SEV3, SEV4, SEV5')
    expect(problemOf('=fixed')).toEqual(['unknownValue', '=fixed'])
    expect(read('=fixed').problem?.message).toContain('investigating, identified, monitoring, resolved, closed')
    expect(problemOf('s all good')).toEqual(['unknownValue', 's'])
    expect(problemOf('status: fine')).toEqual(['unknownValue', 'status:'])
  })
})
