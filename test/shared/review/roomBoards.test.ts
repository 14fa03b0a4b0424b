import { describe, expect, it } from 'vitest'
import { factorsPage, questionsPage } from '../../../shared/review/roomBoards.ts'
import { UTC } from '../../../shared/time/instant.ts'
import { declared, detection, eventId, factor, incidentOf, note, recorded } from '../../helpers/build.ts'

const incident = incidentOf(
  declared('Checkout fails'),
  detection('10:00', 'Alert fires', { id: 'd' }),
  note('10:05', 'Between us', { id: 'n', hidden: true }),
  factor('Nobody watched the replica', true, 'f'),
  recorded('factorDetail', 'f', { kind: 'detectionGap', events: [eventId('d'), eventId('n')] }),
  factor('A full disk', false, 'g'),
  recorded('openQuestion', 'q', { text: 'Who watches it now?', owner: 'Ana', event: eventId('n') }),
  recorded('openQuestion', 'r', { text: 'Why was it stopped?', answer: ' By hand ', event: eventId('d') }),
  recorded('openQuestion', 's', { text: 'Since when?' }),
)

describe('the pages of the boards', () => {
  it('[V4] says the part of each factor and what shows it, without what is hidden', () => {
    expect(factorsPage(incident, UTC)).toEqual({
      kind: 'factors',
      factors: [
        {
          text: 'Nobody watched the replica',
          isPrimary: true,
          kind: 'Kept it unseen',
          events: ['10:00:00 Alert fires'],
        },
        { text: 'A full disk', isPrimary: false, kind: '', events: [] },
      ],
    })
  })

  it('[V4] puts questions without an answer first, and says who finds out only while names are on', () => {
    const asked = (names: boolean) => questionsPage(incident, { zone: UTC, names })
    expect(asked(true)).toEqual({
      kind: 'questions',
      questions: [
        { text: 'Who watches it now?', about: '', owner: 'Ana', answer: '' },
        { text: 'Since when?', about: '', owner: '', answer: '' },
        { text: 'Why was it stopped?', about: '10:00:00 Alert fires', owner: '', answer: 'By hand' },
      ],
    })
    expect(JSON.stringify(asked(false))).not.toContain('Ana')
  })
})
