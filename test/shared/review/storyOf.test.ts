import { describe, expect, it } from 'vitest'
import type { Op } from '../../../shared/journal/entry.ts'
import { storyOf } from '../../../shared/review/storyOf.ts'
import { UTC } from '../../../shared/time/instant.ts'
import { declared, detection, escalation, hypothesis, impact, incidentOf, misled, note } from '../../helpers/build.ts'

const story = (op: Op) => {
  const [event] = incidentOf(declared(), op).timeline
  return event === undefined ? [] : storyOf(event, UTC)
}

describe('storyOf', () => {
  it('asks of a misleading path why it looked right and what disproved it', () => {
    expect(story(misled('10:00', '10:30', 'Cache', { reason: 'Hit rate is normal' }))).toEqual([
      { label: 'Why it looked right', text: '' },
      { label: 'What disproved it', text: 'Hit rate is normal' },
      { label: 'What would have shown it sooner', text: '' },
    ])
  })

  it('does not ask how an open hypothesis ended', () => {
    expect(story(hypothesis('10:00', 'Cache')).map(({ label }) => label)).not.toContain('What disproved it')
  })

  it('says when an escalation was acknowledged, or that it was declined', () => {
    const [, , acknowledged] = story(escalation('10:00', 'Vendor', { acknowledged: '10:04' }))
    expect(acknowledged).toEqual({ label: 'Acknowledged', text: '2026-03-02 10:04 UTC' })
    expect(story(escalation('10:00', 'Vendor', { declined: true }))[2]?.text).toBe('Declined')
  })

  it('names how a detection was made', () => {
    expect(story(detection('10:00', 'Page', { method: 'customerReport' }))[0]?.text).toBe('Customer report')
  })

  it('says when an impact ended, unless it is a point', () => {
    const labels = (until: string) => story(impact('10:00', 'Slow', { until })).map(({ label }) => label)
    expect(labels('10:30')).toEqual(['Who or what', 'Ended'])
    expect(labels('10:00')).toEqual(['Who or what'])
  })

  it('asks nothing of a note', () => {
    expect(story(note('10:00', 'Coffee'))).toEqual([])
  })
})
