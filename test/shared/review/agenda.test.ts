import { describe, expect, it } from 'vitest'
import { AGENDA_PRESETS, freeBlockId, HOUR_AGENDA, plannedLength, presetOf } from '../../../shared/review/agenda.ts'
import { MINUTE } from '../../../shared/time/instant.ts'

describe('agendas', () => {
  it.each(AGENDA_PRESETS)('takes the $name that it is called by', ({ id, blocks }) => {
    expect(plannedLength(blocks)).toBe(Number(id) * MINUTE)
    expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length)
  })

  it('leaves more than half of the hour to the walk', () => {
    const walk = HOUR_AGENDA.blocks.filter(({ shows }) => shows === 'walk')
    expect(plannedLength(walk)).toBeGreaterThan(plannedLength(HOUR_AGENDA.blocks) / 2)
  })

  it('is a preset as long as nothing was changed', () => {
    expect(presetOf(HOUR_AGENDA.blocks, AGENDA_PRESETS)?.id).toBe('60')
    expect(presetOf(HOUR_AGENDA.blocks.slice(1), AGENDA_PRESETS)).toBeNull()
    const longer = HOUR_AGENDA.blocks.map((block) => ({ ...block, minutes: block.minutes + 1 }))
    expect(presetOf(longer, AGENDA_PRESETS)).toBeNull()
  })

  it('never gives an id twice', () => {
    expect(freeBlockId([])).toBe('block-1')
    expect(freeBlockId(HOUR_AGENDA.blocks.map((block) => ({ ...block, id: 'block-1' })))).toBe('block-2')
  })
})
