import { UTC } from '../../time/instant.ts'
import type { Block } from '../blocks.ts'
import { sentencesOf } from '../figure/describe.ts'
import type { Story } from '../story.ts'
import { stretchWords } from '../when.ts'
import type { Section } from './section.ts'

/** The picture of the timeline, with all it shows in words. */
export const figure: Section = {
  title: 'Timeline figure',
  about: 'the timeline as a picture, with all it shows in words',
  prose: null,
  compose: (story) => picture(story),
  checks: ({ events }) => [[events.length > 0, 'no event logged']],
}

function picture({ model, title }: Story): readonly Block[] {
  if (model.extent === null) return []
  const count = model.items.length === 1 ? '1 event' : `${model.items.length} events`
  const misleading = model.items.filter((item) => item.misleading).length
  const paths =
    misleading === 0
      ? ''
      : misleading === 1
        ? ', 1 of them a misleading path'
        : `, ${misleading} of them misleading paths`
  const known = model.items.filter((item) => item.precision !== 'orderOnly')
  const [first] = known
  const last = known.reduce<typeof first>(
    (one, item) => (one === undefined || item.end > one.end ? item : one),
    undefined,
  )
  const when =
    first === undefined || last === undefined
      ? ''
      : `, ${stretchWords({ at: first.start, precision: first.precision }, last.end, UTC, '')}`
  return [
    {
      kind: 'figure',
      id: 'timeline-figure',
      title: 'Incident timeline',
      alt: `Timeline of “${title}”: ${count}${paths}${when}.`,
      description: sentencesOf(model, UTC).join('\n'),
    },
  ]
}
