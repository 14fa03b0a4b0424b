import { describe, expect, it } from 'vitest'
import { PARSERS } from '../../electron/schemas.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../shared/document/exportOptions.ts'
import { REQUESTS } from '../../shared/ipc.ts'

const ID = '01M81NF9S2XT59AW8C3XJ5M16A'
const event = { kind: 'note', text: 'x', occurredAt: 1_700_000_000_000 }
const add = (changes: object) => [ID, { kind: 'addEvent', event: { ...event, ...changes } }]

describe('the arguments of requests', () => {
  it('has a parser for every channel', () => {
    expect(Object.keys(PARSERS).sort()).toEqual(Object.keys(REQUESTS).sort())
  })

  it('takes a command as the window sends it and changes nothing in it', () => {
    const args = add({ people: ['Lee'], endedAt: null, links: [{ to: ID, relation: 'for' }] })
    expect(PARSERS.dispatch(args)).toEqual({ ok: true, value: args })
  })

  it.each([
    ['nothing at all', []],
    ['an id that is a path', ['../../etc', { kind: 'undo', batch: ID }]],
    ['an id that is a key of the prototype', ['__proto__', { kind: 'undo', batch: ID }]],
    ['a command nobody knows', [ID, { kind: 'dropTables' }]],
    ['a field nobody knows', add({ shell: 'rm' })],
    ['an own key called __proto__', [ID, JSON.parse('{"kind":"undo","batch":"01A","__proto__":{"a":1}}')]],
    ['a time that is no time', add({ occurredAt: Number.NaN })],
    ['a time beyond the calendar', add({ occurredAt: 9e15 })],
    ['a time with fractions', add({ occurredAt: 1.5 })],
    ['a field that is there without a value', add({ endedAt: undefined })],
    ['a text that is a number', add({ text: 4 })],
    [
      'an attachment that is not named by a hash',
      add({ attachments: [{ sha256: '../x', name: 'a', bytes: 1, mediaType: '' }] }),
    ],
    ['one argument too many', [...add({}), 'more']],
  ])('refuses %s', (_what, args) => {
    expect(PARSERS.dispatch(args).ok).toBe(false)
  })

  it('says where the fault is', () => {
    const refused = PARSERS.dispatch(add({ text: 4 }))
    expect(refused.ok ? '' : refused.error).toContain('event.text')
  })

  it('exports known formats only, and at least one', () => {
    expect(PARSERS.exportDocument([ID, ['md', 'pdf'], DEFAULT_EXPORT_OPTIONS]).ok).toBe(true)
    expect(PARSERS.exportDocument([ID, ['exe'], DEFAULT_EXPORT_OPTIONS]).ok).toBe(false)
    expect(PARSERS.exportDocument([ID, [], DEFAULT_EXPORT_OPTIONS]).ok).toBe(false)
    expect(PARSERS.exportDocument([ID, ['md'], { ...DEFAULT_EXPORT_OPTIONS, rendition: 'press' }]).ok).toBe(false)
  })
})
