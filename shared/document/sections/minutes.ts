import { recordOf } from '../../incident/records/recordsOf.ts'
import { actionsOf } from '../../review/actions.ts'
import { airTimeOf, airTimeWords } from '../../review/airTime.ts'
import { ideasOf } from '../../review/ideas.ts'
import type { Meeting } from '../../review/meetingClock.ts'
import { handsOf, meetingsIn } from '../../review/meetings.ts'
import { pollWords } from '../../review/surveyText.ts'
import { glanceDuration } from '../../time/glanceDuration.ts'
import type { Block, Cell } from '../blocks.ts'
import { listFromLog, strong, words } from '../inlines.ts'
import { momentCell } from '../moments.ts'
import type { Story } from '../story.ts'

/**
 * The minutes of the meetings: the agenda with what each block took, what was counted, what was decided. Empty where no
 * meeting was held; it never says who said what.
 */
export function minutes(story: Story): readonly Block[] {
  const meetings = meetingsIn(story.incident, story.metrics.now)
  if (meetings.length === 0) return []
  return [
    ...meetings.flatMap((meeting, place) => [agendaTable(meeting, place, meetings.length, story)]),
    ...listed([...heldWords(story, meetings), ...decisions(story)]),
  ]
}

const listed = (lines: readonly Cell[]): readonly Block[] => (lines.length === 0 ? [] : [listFromLog(lines)])

function agendaTable(meeting: Meeting, place: number, of: number, { style }: Story): Block {
  const began = momentCell({ at: meeting.startedAt, precision: 'exact' }, { ...style, seconds: false })
  const when = began.map((part) => ('text' in part ? part.text : '')).join('')
  return {
    kind: 'table',
    caption: `${of === 1 ? 'Agenda' : `Agenda of meeting ${place + 1}`}, from ${when}`,
    columns: [
      { title: 'Block', numeric: false },
      { title: 'Planned', numeric: true },
      { title: 'Took', numeric: true },
    ],
    rows: meeting.blocks.map(({ block, planned, spent }) => [
      [words(block.name)],
      [words(glanceDuration(planned))],
      [words(glanceDuration(spent))],
    ]),
  }
}

/** How the time was spread, and what hands said. */
function heldWords({ incident }: Story, meetings: readonly Meeting[]): readonly Cell[] {
  const air = airTimeOf(incident)
  const shown = meetings.flatMap((_, place) => handsOf(incident, place + 1)).filter(({ of }) => of > 0)
  const polls = meetings.flatMap((_, place) => recordOf(incident, 'closingPoll', String(place + 1)) ?? [])
  return [
    ...(air.spent.length === 0 ? [] : [labelled('Time on events', airTimeWords(air))]),
    ...shown.map(({ question, count, of }) => labelled('Show of hands', `${question} ${count} of ${of}`)),
    ...polls.flatMap((poll) => (poll.of === 0 ? [] : [labelled('Closing poll', pollWords(poll))])),
  ]
}

const labelled = (label: string, text: string): Cell => [strong(`${label}:`), words(` ${text}`)]

/** What was taken on, and what was not, with the reason. */
function decisions({ incident, metrics }: Story): readonly Cell[] {
  const { declined, waiting } = ideasOf(incident, 0, metrics.now)
  const taken = actionsOf(incident).filter(({ state }) => state !== 'declined').length
  const reasoned = (text: string, reason: string) => (reason === '' ? text : `${text} (${reason})`)
  return [
    ...(taken === 0 ? [] : [labelled('Decided', taken === 1 ? '1 action item' : `${taken} action items`)]),
    ...declined.map(({ text, reason }) => labelled('Declined', reasoned(text, reason))),
    ...waiting.map(({ text }) => labelled('Still to decide', text)),
  ]
}
