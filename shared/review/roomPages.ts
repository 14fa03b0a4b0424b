import { pathCost } from '../incident/costWords.ts'
import type { Incident } from '../incident/incident.ts'
import { metricsOf } from '../incident/metrics.ts'
import { misleadingPathsOf } from '../incident/misleadingPaths.ts'
import { formatDuration } from '../time/format.ts'
import type { Instant, ZoneId } from '../time/instant.ts'
import { verdictOn } from './agreement.ts'
import { learningBoardOf } from './learningBoard.ts'
import { lagSentence, pathLagOf } from './pathLag.ts'
import type { RoomFact, RoomPath, RoomStage } from './room.ts'
import type { Step } from './steps.ts'
import { storyOf } from './storyOf.ts'

const FACTS = ['timeToDetect', 'timeToMitigate', 'timeToResolve', 'impact', 'misleadingPaths'] as const

/** The figures that say what an incident was. */
export function roomFacts(incident: Incident, now: Instant): readonly RoomFact[] {
  const { durations } = metricsOf(incident, now)
  return FACTS.map((name) => durations[name]).map(({ label, definition, ms, approximate }) => ({
    label,
    value: ms === null ? 'not known' : `${approximate ? '≈ ' : ''}${formatDuration(ms)}`,
    note: definition,
  }))
}

/** What the room made of the events of the walk, counted. */
export function checkPage(incident: Incident, steps: readonly Step[]): RoomStage {
  const verdicts = [...new Set(steps.map(({ event }) => event))].map((event) => verdictOn(incident, event))
  return {
    kind: 'check',
    agreed: verdicts.filter((verdict) => verdict === 'agreed').length,
    disputed: verdicts.filter((verdict) => verdict === 'disputed').length,
    total: verdicts.length,
  }
}

/** The learning board, the cards with the most votes first. */
export function learningPage(incident: Incident): RoomStage {
  const board = learningBoardOf(incident, 'votes')
  const column = (title: string, cards: (typeof board)['well']) => ({
    title,
    cards: cards.map(({ text, votes }) => ({ text, votes })),
  })
  return {
    kind: 'learning',
    columns: [column('Went well', board.well), column('Was hard', board.hard), column('We were lucky', board.lucky)],
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
