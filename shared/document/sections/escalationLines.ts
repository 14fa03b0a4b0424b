import type { IncidentEvent } from '../../incident/event.ts'
import { formatDuration } from '../../time/format.ts'
import { between } from '../../time/instant.ts'
import type { Cell } from '../blocks.ts'
import { missing, words } from '../inlines.ts'
import { instantInline } from '../moments.ts'
import { eventsOf, type Story } from '../story.ts'
import { type Line, lineOf, people, remark } from './line.ts'
import { triesOf } from './tries.ts'

/** Who was brought in, how, and when they answered. */
export const escalationLines = (story: Story): readonly Line[] =>
  eventsOf(story, 'escalation').map((event) =>
    lineOf(story, event, [
      remark('to ', event.escalatedTo),
      remark('via ', event.via),
      triesOf(story, event),
      answer(story, event),
      people(event),
    ]),
  )

function answer(story: Story, event: IncidentEvent): Cell {
  if (event.declined) return event.tries.length > 0 ? [] : [words('declined')]
  if (event.acknowledgedAt === null) {
    return [missing(story.over ? 'acknowledgement not recorded' : 'not acknowledged so far')]
  }
  const at = instantInline(event.acknowledgedAt, story.style)
  const waited = between(event.occurredAt, event.acknowledgedAt)
  const measured = (event.precision === 'exact' || event.precision === 'about') && waited >= 0
  const about = event.precision === 'about' ? '≈ ' : ''
  return [words('acknowledged '), at, ...(measured ? [words(`, ${about}${formatDuration(waited)} later`)] : [])]
}
