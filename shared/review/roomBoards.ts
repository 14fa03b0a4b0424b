import { pathCost } from '../incident/costWords.ts'
import type { IncidentEvent } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import { misleadingPathsOf } from '../incident/misleadingPaths.ts'
import { CARD_COLUMN_WORDS, CARD_COLUMNS } from '../incident/records/card.ts'
import { FACTOR_KIND_WORDS } from '../incident/records/factorDetail.ts'
import type { ZoneId } from '../time/instant.ts'
import { learningBoardOf, standingEvent } from './learningBoard.ts'
import { isAnswered, openQuestionsOf } from './openQuestions.ts'
import { lagSentence, pathLagOf } from './pathLag.ts'
import { reviewFactorsOf } from './reviewFactors.ts'
import type { RoomPath, RoomStage } from './room.ts'
import { storyOf } from './storyOf.ts'
import { whenWords } from './whenWords.ts'

/** The learning board, the cards with the most votes first. */
export function learningPage(incident: Incident): RoomStage {
  const board = learningBoardOf(incident, 'votes')
  return {
    kind: 'learning',
    columns: CARD_COLUMNS.map((column) => ({
      title: CARD_COLUMN_WORDS[column],
      cards: board[column].map(({ text, votes }) => ({ text, votes })),
    })),
  }
}

/** The misleading paths, without those that are hidden: why each was reasonable, and how long the truth was already there. */
export const pathsPage = (incident: Incident, zone: ZoneId): RoomStage => ({
  kind: 'paths',
  paths: misleadingPathsOf(incident).flatMap((path): readonly RoomPath[] => {
    const event = incident.events.get(path.event)
    if (event === undefined || event.hidden) return []
    const lag = pathLagOf(incident, path.event)
    const clue = lag.kind === 'measured' ? incident.events.get(lag.clue) : undefined
    return [
      {
        name: path.number ?? '',
        text: path.text,
        story: storyOf(event, zone).filter(({ text }) => text !== ''),
        cost: pathCost(path),
        lag: lag.kind === 'measured' && clue?.hidden === false ? lagSentence(lag) : '',
      },
    ]
  }),
})

/** The contributing factors with the part each played and the events that show it, without hidden ones. */
export const factorsPage = (incident: Incident, zone: ZoneId): RoomStage => ({
  kind: 'factors',
  factors: reviewFactorsOf(incident).map(({ text, primary, kind, events }) => ({
    text,
    isPrimary: primary,
    kind: kind === null ? '' : FACTOR_KIND_WORDS[kind],
    events: events.filter(({ hidden }) => !hidden).map((event) => eventWords(event, zone)),
  })),
})

/** The open questions of the board, those without an answer first; never those to ask, which are the facilitator's. */
export function questionsPage(incident: Incident, { zone, names }: QuestionsInput): RoomStage {
  const questions = openQuestionsOf(incident)
  const sorted = [...questions.filter((one) => !isAnswered(one)), ...questions.filter(isAnswered)]
  return {
    kind: 'questions',
    questions: sorted.map(({ text, owner, answer, event: id }) => {
      const event = standingEvent(incident, id)
      return {
        text,
        about: event === null || event.hidden ? '' : eventWords(event, zone),
        owner: names ? owner : '',
        answer: answer.trim(),
      }
    }),
  }
}

interface QuestionsInput {
  readonly zone: ZoneId
  readonly names: boolean
}

const eventWords = (event: IncidentEvent, zone: ZoneId): string => `${whenWords(event, zone)} ${event.text}`
