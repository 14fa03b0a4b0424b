import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../shared/entryLine/draft.ts'
import { readDraft, writeDraft } from '../../../shared/entryLine/draft.ts'
import { at, eventId } from '../../helpers/build.ts'

const EMPTY: Draft = { text: '', startedAt: null, plain: [], attachments: [], editing: null }

describe('the draft of the entry line', () => {
  it('keeps the text with the moment of its first key', () => {
    const draft = { ...EMPTY, text: 'h cache\nsecond line', startedAt: at('14:05:30') }
    expect(writeDraft(draft)).toBe('draft {"startedAt":"2026-03-02T14:05:30.000Z"}\nh cache\nsecond line')
    expect(readDraft(writeDraft(draft))).toEqual(draft)
  })

  it('is empty when nothing was typed or attached', () => {
    expect(writeDraft({ ...EMPTY, startedAt: at('14:05') })).toBe('')
    expect(readDraft('')).toEqual(EMPTY)
  })

  it('takes as text whatever has no head of its own', () => {
    for (const kept of ['rolling ba', 'draft of the mail', 'draft {"startedAt":3}\nx', 'draft {oops}\nx', 'two\nlines'])
      expect(readDraft(kept)).toEqual({ ...EMPTY, text: kept })
  })

  it('comes back as it was, whatever it holds', () => {
    const attachment = fc.record({
      sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
      name: fc.string(),
      bytes: fc.nat(),
      mediaType: fc.constantFrom('image/png', 'text/plain'),
    })
    const draft: fc.Arbitrary<Draft> = fc.record({
      text: fc.string({ unit: 'binary', minLength: 1 }),
      startedAt: fc.option(fc.constant(at('14:05'))),
      plain: fc.constantFrom([], [{ from: 0, to: 1 }]),
      attachments: fc.array(attachment, { maxLength: 2 }),
      editing: fc.option(fc.constantFrom({ event: eventId('e1'), made: 'event' as const })),
    })
    fc.assert(
      fc.property(draft, (kept) => {
        expect(readDraft(writeDraft(kept))).toEqual(kept)
      }),
    )
  })
})
