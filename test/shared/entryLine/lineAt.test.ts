import { describe, expect, it } from 'vitest'
import { lineAt } from '../../../shared/entryLine/lineAt.ts'
import { readEntryLine } from '../../../shared/entryLine/read.ts'
import { type Instant, instant, zone } from '../../../shared/time/instant.ts'
import { markOf } from '../../../shared/timeline/laneOf.ts'

const at = (iso: string): Instant => instant(Date.parse(iso))
const now = at('2026-11-22T17:00:00Z')
const context = { now, startedAt: now, zone: zone('Europe/Berlin'), incident: null }

describe('a line begun at a time and a lane', () => {
  it('names the kind by its letter and the time as short as it can be', () => {
    expect(lineAt(at('2026-11-22T15:07:00Z'), 'actions', context)).toBe('a 16:07 ')
    expect(lineAt(at('2026-11-22T15:07:10Z'), 'notes', context)).toBe('16:07:10 ')
    expect(lineAt(at('2026-11-20T15:07:00Z'), 'hypotheses', context)).toBe('h 2026-11-20 16:07 ')
  })

  it('is read as that time once it is finished', () => {
    for (const iso of ['2026-11-22T15:07:00Z', '2026-11-20T15:07:10Z']) {
      const { intent } = readEntryLine(`${lineAt(at(iso), 'detection', context)}Alert`, context)
      expect(intent).toMatchObject({ kind: 'add', event: { kind: 'detection', text: 'Alert', occurredAt: at(iso) } })
    }
  })

  it('has no time where that is still to come, and no kind on a lane that is none', () => {
    expect(lineAt(at('2026-11-22T18:00:00Z'), 'actions', context)).toBe('a ')
    expect(lineAt(at('2026-11-22T15:07:00Z'), '=Ada', context)).toBe('16:07 ')
  })

  it('names the person or tag of the lane where a line can', () => {
    const when = at('2026-11-22T15:07:00Z')
    expect(lineAt(when, '=Ada', context, '@Ada')).toBe('16:07 @Ada ')
    expect(lineAt(when, '=db', context, markOf('=db', 'tag'))).toBe('16:07 #db ')
    expect(lineAt(when, '=db', context, markOf('=db', 'team'))).toBe('16:07 #team-db ')
    expect(lineAt(when, '=Ada Lovelace', context, markOf('=Ada Lovelace', 'person'))).toBe('16:07 ')
    expect(lineAt(when, 'impact', context, markOf('impact', 'person'))).toBe('i 16:07 ')
    const { intent } = readEntryLine(`${lineAt(when, '=Ada', context, '@Ada')}Restarted`, context)
    expect(intent).toMatchObject({ kind: 'add', event: { text: 'Restarted', people: ['Ada'], occurredAt: when } })
  })
})
