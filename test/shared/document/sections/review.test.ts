import { expect, it } from 'vitest'
import { composeDocument } from '../../../../shared/document/composeDocument.ts'
import { toMarkdown } from '../../../../shared/document/toMarkdown.ts'
import { at, declared, factor, incidentOf, note, recorded } from '../../../helpers/build.ts'

const incident = incidentOf(
  declared(),
  note('10:00', 'alert'),
  factor('One consumer'),
  recorded('factorDetail', 'One consumer', { kind: 'trigger' }),
  recorded('card', 'a', { text: 'Paging was quick', column: 'well' }),
  recorded('card', 'b', { text: 'The runbook was right', column: 'well' }),
  recorded('vote', 'v', { card: 'b' }),
  recorded('card', 'c', { text: 'A snapshot was at hand', column: 'lucky' }),
  recorded('theme', 't', { text: 'Backups', learned: 'nobody had tried one' }),
  recorded('openQuestion', 'q', { text: 'Who gets the mails?', owner: 'Ana' }),
  recorded('openQuestion', 'r', { text: 'Why that day?', answer: 'A job of the first.' }),
  recorded('reviewMeeting', 'review', { startsAt: at('2026-03-05 14:00'), place: 'Room Ada' }),
  recorded('reviewRole', 'facilitator', { person: 'Noor' }),
  recorded('eventMark', 'alert', { pivot: true, question: 'PRIVATE to me' }),
  recorded('parkedItem', 'p', { text: 'PARKED for later' }),
)

const written = (template: string): string =>
  toMarkdown(
    composeDocument(incident, {
      template: { text: `---\nname: Test\n---\n# T\n\n${template}` },
      now: at('2026-03-06 12:00'),
      head: null,
      appVersion: '0',
    }),
    { pictures: [] },
  )

it.each([
  ['wentWell', /- The runbook was right\n- Paging was quick/],
  ['gotLucky', /A snapshot was at hand/],
  ['themes', /\*\*Backups\*\*: nobody had tried one/],
  ['openQuestions', /Who gets the mails\? \(Ana finds out\)[\s\S]*Why that day\? \*\*Answer:\*\* A job of the first/],
  ['factors', /\*\*Trigger:\*\* One consumer/],
  ['meeting', /\*\*When:\*\* 2026-03-05 14:00 UTC[\s\S]*Room Ada[\s\S]*Noor/],
])('the section %s tells what the review collected', (section, expected) => {
  expect(written(`{% section "${section}" %}`)).toMatch(expected)
})

it('the draft for corrections has the timeline and the review, and nothing private or parked', () => {
  const draft = toMarkdown(
    composeDocument(incident, { template: 'calibration', now: at('2026-03-04 12:00'), head: null, appVersion: '0' }),
    { pictures: [] },
  )
  for (const told of ['alert', 'Room Ada', 'Backups', 'say what is wrong']) {
    expect(draft.replaceAll(/\s+/g, ' ')).toContain(told)
  }
  for (const kept of ['PRIVATE', 'PARKED', 'One consumer', 'Paging was quick']) expect(draft).not.toContain(kept)
})
