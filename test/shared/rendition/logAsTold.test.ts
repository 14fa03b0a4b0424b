import { describe, expect, it } from 'vitest'
import { DEFAULT_EXPORT_OPTIONS } from '../../../shared/document/exportOptions.ts'
import { replay } from '../../../shared/incident/replay.ts'
import { logAsTold } from '../../../shared/rendition/logAsTold.ts'
import { renditionOf } from '../../../shared/rendition/renditionOf.ts'
import { declared, journal, note, recorded, undone } from '../../helpers/build.ts'

const entries = journal(
  declared('Odd'),
  note('10:00', 'Restarted', { id: 'n' }),
  recorded('reviewNote', 'open', { text: 'All agreed' }),
  recorded('reviewNote', 'kept', { text: 'Was Sam asleep?', isPrivate: true }),
  recorded('reviewNote', 'kept', { text: 'Sam was asleep' }),
  recorded('reviewNote', 'told', { text: 'A hunch', isPrivate: true }),
  recorded('reviewNote', 'told', { text: 'The pager was off', isPrivate: false }),
  recorded('reviewNote', 'undone', { text: 'Never mind', isPrivate: true }),
  undone('b7'),
  recorded('eventMark', 'n', { question: 'Who was it?' }),
  recorded('eventMark', 'n', { pivot: true, question: 'Ask Lee' }),
)
const told = logAsTold(entries, replay(entries), DEFAULT_EXPORT_OPTIONS)

describe('logAsTold', () => {
  it('[R1] replays to the incident that leaves', () => {
    const { records, timeline } = renditionOf(replay(entries), 'internal')
    expect(replay(told ?? [])).toMatchObject({ records, timeline })
    expect([...records.reviewNote.keys()]).toEqual(['open', 'told'])
  })

  it('[R1] holds nothing that was private, and all else', () => {
    const text = JSON.stringify(told)
    for (const secret of ['asleep', 'A hunch', 'Never mind', 'Who was it', 'Ask Lee'])
      expect(text).not.toContain(secret)
    for (const kept of ['All agreed', 'The pager was off', 'Restarted', 'pivot']) expect(text).toContain(kept)
  })

  it('is the log itself where nothing is private', () => {
    const open = entries.slice(0, 3)
    expect(logAsTold(open, replay(open), DEFAULT_EXPORT_OPTIONS)).toEqual(open)
  })

  it('[X6] is none in a copy that is masked, for others, or as known at a moment', () => {
    const options = DEFAULT_EXPORT_OPTIONS
    const whole = replay(entries)
    expect(logAsTold(entries, whole, { ...options, rendition: 'executive' })).toBeNull()
    expect(logAsTold(entries, whole, { ...options, mask: { ...options.mask, secrets: true } })).toBeNull()
    expect(logAsTold(entries, whole, { ...options, knownAt: whole.declaredAt })).toBeNull()
  })
})
