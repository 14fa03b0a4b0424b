import { describe, expect, it } from 'vitest'
import type { Rejection } from '../../../shared/incident/commands.ts'
import { rejectionMessage } from '../../../shared/incident/rejectionMessage.ts'
import { at, eventId } from '../../helpers/build.ts'

const KEPT = 'Nothing was changed, and what you typed is still there.'

const CASES: readonly (readonly [Rejection, string])[] = [
  [{ kind: 'emptyText' }, `There is no text yet. ${KEPT}`],
  [
    { kind: 'textTooLong', characters: 102_400 },
    `The text has 102,400 characters; an event can hold 20,000. Keep the longer text in a file and log the main point. ${KEPT}`,
  ],
  [
    { kind: 'inTheFuture', at: at('13:00'), now: at('12:00') },
    `This time is still ahead of this computer’s clock. Check the time or the date. ${KEPT}`,
  ],
  [
    { kind: 'endBeforeStart', start: at('12:00'), end: at('11:00') },
    `The end comes before the start. Check the two times. ${KEPT}`,
  ],
  [
    { kind: 'wrongKind', event: eventId('a'), expected: 'escalation' },
    `This works only on an escalation; the event is of another kind. ${KEPT}`,
  ],
  [
    { kind: 'invalidValue', field: 'zone', reason: '“Mars” is not a known time zone' },
    `Zone cannot be saved: “Mars” is not a known time zone. ${KEPT}`,
  ],
  [
    { kind: 'nothingToDo', what: 'the status is already resolved' },
    'The status is already resolved. Nothing was changed.',
  ],
]

describe('rejectionMessage', () => {
  it.each(CASES)('says what is the matter and what is safe: %o', (rejection, message) => {
    expect(rejectionMessage(rejection)).toBe(message)
  })
})
