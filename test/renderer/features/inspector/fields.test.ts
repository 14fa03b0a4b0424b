import { describe, expect, it } from 'vitest'
import { editWords, lastEditWords } from '../../../../renderer/features/inspector/editWords.ts'
import { fieldsOf } from '../../../../renderer/features/inspector/fields.ts'
import { EVENT_KINDS } from '../../../../shared/incident/kinds.ts'
import { UTC } from '../../../../shared/time/instant.ts'
import { amended, at, declared, incidentOf, note } from '../../../helpers/build.ts'

describe('the fields of the inspector', () => {
  it.each(EVENT_KINDS)('shows each field of %s once, with a name', (kind) => {
    const fields = fieldsOf({ kind, state: 'ruledOut', endedAt: at('10:00') })
    const names = fields.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(fields.every(({ label }) => label !== '')).toBe(true)
  })

  it('asks why only once a hypothesis is settled', () => {
    const names = (state: 'open' | 'ruledOut') =>
      fieldsOf({ kind: 'hypothesis', state, endedAt: null }).map(({ name }) => name)
    expect(names('open')).not.toContain('reason')
    expect(names('ruledOut')).toContain('reason')
  })

  it('offers an end where there is one, also for kinds that usually are moments', () => {
    const names = (endedAt: ReturnType<typeof at> | null) =>
      fieldsOf({ kind: 'detection', state: 'open', endedAt }).map(({ name }) => name)
    expect(names(null)).not.toContain('endedAt')
    expect(names(at('10:00'))).toContain('endedAt')
  })
})

describe('the history of an event', () => {
  const event = () => {
    const found = incidentOf(declared(), note('23:25', 'Alert'), amended('Alert', { occurredAt: at('23:27') }))
      .timeline[0]
    if (found === undefined) throw new Error('no event')
    return found
  }

  it('says who corrected it last, and when, and what the time was', () => {
    expect(lastEditWords(event(), UTC)).toBe('edited 09:00 by Sam, was 23:25')
  })

  it('says what each correction changed', () => {
    const [edit] = event().edits
    const incident = incidentOf(declared())
    expect(edit === undefined ? '' : editWords(edit, { incident, zone: UTC })).toBe(
      'Happened: 2026-03-02 23:25:00 UTC to 2026-03-02 23:27:00 UTC',
    )
  })

  it('shows long texts from shortly before the place where they differ', () => {
    const context = { incident: incidentOf(declared()), zone: UTC }
    const long = 'a very long text that says the same for quite a while '.repeat(3)
    const words = editWords({ field: 'text', was: `${long}old`, is: `${long}new end` }, context)
    expect(words).toBe('Text: … same for quite a while old to … same for quite a while new end')
  })
})
