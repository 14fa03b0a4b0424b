import { describe, expect, it } from 'vitest'
import { lastPage, pagesOf, standingDecline } from '../../../shared/threads/escalationStory.ts'
import { at, declared, escalation, eventId, incidentOf } from '../../helpers/build.ts'

const called = (options: Parameters<typeof escalation>[2]) => {
  const event = incidentOf(declared(), escalation('10:00', 'Call', options)).events.get(eventId('Call'))
  if (event === undefined) throw new Error('no call')
  return event
}

describe('the story of an escalation', () => {
  const declined = { kind: 'declined', at: at('10:06'), by: 'Sam', reason: 'on a plane' } as const
  const event = called({
    escalatedTo: 'Sam',
    via: 'phone',
    tries: [
      { kind: 'paged', at: at('10:05'), to: '', via: 'pager' },
      declined,
      { kind: 'paged', at: at('10:07'), to: 'Kim', via: 'chat' },
    ],
  })

  it('[C7] has every page; one that names nobody went to the same as before', () => {
    expect(pagesOf(event)).toEqual([
      { at: at('10:00'), to: 'Sam', via: 'phone' },
      { at: at('10:05'), to: 'Sam', via: 'pager' },
      { at: at('10:07'), to: 'Kim', via: 'chat' },
    ])
    expect(lastPage(event).to).toBe('Kim')
    expect(lastPage(called({ escalatedTo: 'DBA' }))).toEqual({ at: at('10:00'), to: 'DBA', via: '' })
  })

  it('[C7] a no stands until somebody is paged again', () => {
    expect(standingDecline(event)).toBeNull()
    expect(standingDecline({ ...event, declined: true })).toBe(declined)
    expect(standingDecline(called({ declined: true }))).toBeNull()
  })
})
