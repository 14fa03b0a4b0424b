import type { CardColumn } from '../../incident/records/card.ts'
import { learningBoardOf } from '../../review/learningBoard.ts'
import { themesOf } from '../../review/preparation.ts'
import { listFromLog, strong, words } from '../inlines.ts'
import type { Section } from './section.ts'
import { isWritten } from './sectionProse.ts'

/** A column of the learning board, those with most votes first, after what was written by hand. */
const learned = (key: string, column: CardColumn, title: string, about: string, prompt: string): Section => ({
  title,
  about,
  prose: { prompt, place: 'first' },
  compose: ({ incident }) => {
    const cards = learningBoardOf(incident, 'votes')[column]
    return cards.length === 0 ? [] : [listFromLog(cards.map(({ text }) => [words(text.trim())]))]
  },
  checks: ({ incident }) => [[isWritten(incident, key) || learningBoardOf(incident)[column].length > 0, 'not written']],
})

export const wentWell = learned(
  'wentWell',
  'well',
  'What went well',
  'what helped',
  'What helped: people, tools, habits. What should we keep?',
)

export const wentHard = learned(
  'wentHard',
  'hard',
  'What was hard',
  'what made it hard',
  'What made it hard to see, to decide or to act?',
)

export const gotLucky = learned(
  'gotLucky',
  'lucky',
  'Where we got lucky',
  'near misses',
  'What could have been worse, and did not turn out so by chance?',
)

/** What the review looked at, and what was learned about it. */
export const themes: Section = {
  title: 'Themes',
  about: 'what the review looked at, and what comes up again',
  prose: { prompt: 'What came up several times, here or in earlier incidents', place: 'last' },
  compose: ({ incident }) => {
    const all = themesOf(incident)
    if (all.length === 0) return []
    return [
      listFromLog(
        all.map(({ text, learned: found }) =>
          found.trim() === '' ? [words(text.trim())] : [strong(text.trim()), words(`: ${found.trim()}`)],
        ),
      ),
    ]
  },
  checks: () => [],
}
