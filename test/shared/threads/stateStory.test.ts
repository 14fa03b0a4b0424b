import { describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/incident/commands.ts'
import type { HypothesisState } from '../../../shared/incident/event.ts'
import { stateStory } from '../../../shared/threads/stateStory.ts'
import { at, declared, eventId, hypothesis } from '../../helpers/build.ts'
import { obeying } from '../../helpers/deciding.ts'

const story = (...turns: readonly (readonly [HypothesisState, string])[]) => {
  const commands = turns.map(
    ([state, time]): Command => ({
      kind: 'setHypothesisState',
      event: eventId('H'),
      state,
      at: at(time),
      reason: time,
    }),
  )
  const event = obeying([declared(), hypothesis('10:00', 'H')], ...commands).events.get(eventId('H'))
  if (event === undefined) throw new Error('no hypothesis')
  return stateStory(event).map(
    (turn) => `${turn.state} ${turn.at === null ? '?' : new Date(turn.at).toISOString().slice(11, 16)}`,
  )
}

describe('the states of a hypothesis', () => {
  it('[C6] are told in their order, with each reopening', () => {
    expect(story()).toEqual(['open 10:00'])
    expect(story(['ruledOut', '10:10'])).toEqual(['open 10:00', 'ruledOut 10:10'])
    expect(story(['parked', '10:10'], ['ruledOut', '10:20'])).toEqual(['open 10:00', 'parked 10:10', 'ruledOut 10:20'])
    expect(story(['parked', '10:10'], ['open', '10:20'], ['ruledOut', '10:30'], ['open', '10:40'])).toEqual([
      'open 10:00',
      'parked 10:10',
      'open 10:20',
      'ruledOut 10:30',
      'open 10:40',
    ])
  })
})
