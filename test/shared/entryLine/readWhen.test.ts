import { describe, expect, it } from 'vitest'
import { readWhen } from '../../../shared/entryLine/readWhen.ts'
import { UTC } from '../../../shared/time/instant.ts'
import { at } from '../../helpers/build.ts'

const context = { now: at('12:00'), startedAt: at('12:00'), zone: UTC, incident: null }
const read = (text: string) => readWhen(text, context)

describe('a time in a field of its own', () => {
  it('is now when nothing is typed', () => {
    expect(read('  ')).toEqual({ ok: true, value: at('12:00') })
    expect(read('now')).toEqual({ ok: true, value: at('12:00') })
  })

  it('has the forms of the entry line', () => {
    expect(read('-4m')).toEqual({ ok: true, value: at('11:56') })
    expect(read('11:30')).toEqual({ ok: true, value: at('11:30') })
    expect(read('~11:30')).toEqual({ ok: true, value: at('11:30') })
    expect(read('yesterday 23:10')).toEqual({ ok: true, value: at('03-01 23:10') })
  })

  it('says what is wrong with anything else, and no word of keeping it as text', () => {
    for (const text of ['soon', '??', '25:99', '13:00', '11:30 or so', '@lee']) {
      const answer = read(text)
      expect(answer.ok, text).toBe(false)
      if (!answer.ok) expect(answer.error).not.toMatch(/as text/)
    }
  })
})
