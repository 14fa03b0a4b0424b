import type { IncidentEvent } from '../../incident/event.ts'
import { formatDuration } from '../../time/format.ts'
import { between } from '../../time/instant.ts'
import type { Block, Cell } from '../blocks.ts'
import { fromLog, missing, strong, words, written } from '../inlines.ts'
import { lengthWords } from '../lengths.ts'
import { endStamp, eventsOf, eventWhen, type Story } from '../story.ts'
import { inParts, type Section } from './section.ts'
import { isWritten } from './sectionProse.ts'

/** What users felt: what was written of it, and each recorded window with its length. */
export const impact: Section = {
  title: 'Impact',
  about: 'who was affected, how and for how long',
  prose: { prompt: 'Who was affected, how, and how many', place: 'first' },
  ...inParts({
    windows: { title: 'Windows of impact', compose: windows },
    total: { title: 'Time affected', compose: total },
  }),
  checks: (story) => [
    [isWritten(story.incident, 'impact'), 'impact not written'],
    [eventsOf(story, 'impact').length > 0, 'no window of impact logged'],
  ],
}

function windows(story: Story): readonly Block[] {
  const events = eventsOf(story, 'impact')
  if (events.length === 0) return [fromLog(missing('No window of impact is recorded.'))]
  const scoped = events.some((event) => event.scope.trim() !== '')
  const column = (title: string, numeric = false) => ({ title, numeric })
  return [
    {
      kind: 'table',
      caption: events.length === 1 ? 'The window of impact' : 'Windows of impact, in order',
      columns: [
        column('What users saw'),
        ...(scoped ? [column('Whom and where')] : []),
        column('From and to', true),
        column('How long', true),
      ],
      rows: events.map((event) => [
        [...(event.number === null ? [] : [strong(event.number), words(' ')]), words(event.text.trim())],
        ...(scoped ? [[written(event.scope)]] : []),
        eventWhen(story, event),
        length(event, story.over),
      ]),
    },
  ]
}

/** What the windows come to together; nothing where there is only one. */
function total(story: Story): readonly Block[] {
  const whole = lengthWords(story.metrics.durations.impact)
  if (whole === null || eventsOf(story, 'impact').length < 2) return []
  return [fromLog(words('Users were affected for '), strong(whole), words(', overlaps counted once.'))]
}

function length(event: IncidentEvent, over: boolean): Cell {
  const end = endStamp(event)
  if (end === null) return [missing(over ? 'end not recorded' : 'goes on so far')]
  if (event.precision !== 'exact' && event.precision !== 'about') return [missing('not known')]
  return [words(`${event.precision === 'about' ? '≈ ' : ''}${formatDuration(between(event.occurredAt, end.at))}`)]
}
