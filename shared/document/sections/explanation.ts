import type { Block } from '../blocks.ts'
import { fromLog, joined, listFromLog, strong, words } from '../inlines.ts'
import { momentCell } from '../moments.ts'
import { endStamp, eventsOf, factorsOf, type Story } from '../story.ts'
import { factorList } from './factors.ts'
import { people } from './line.ts'
import type { Section } from './section.ts'
import { isWritten, proseBlocks } from './sectionProse.ts'

/** Why it happened: the primary factor, what was written of it, the other factors and what was confirmed. */
export const explanation: Section = {
  title: 'Explanation',
  about: 'why it happened: root cause, explanation, other factors and confirmed hypotheses',
  prose: { prompt: 'How the root cause led to what users saw', place: 'within' },
  compose: (story) => [...primary(story), ...text(story), ...others(story), ...confirmed(story)],
  checks: ({ incident }) => [[isWritten(incident, 'explanation'), 'explanation not written']],
}

const primary = (story: Story): readonly Block[] =>
  factorsOf(story)
    .filter((factor) => factor.primary)
    .map((factor) => fromLog(words(factor.text.trim())))

/** An import may bring the cause as the explanation, too: once is enough. */
function text(story: Story): readonly Block[] {
  const written = story.incident.explanation
  const said = factorsOf(story).some((factor) => factor.primary && factor.text.trim() === written.trim())
  return said ? [] : proseBlocks(story, 'explanation', 2)
}

function others(story: Story): readonly Block[] {
  const factors = factorsOf(story).filter((factor) => !factor.primary)
  return factors.length === 0 ? [] : [fromLog(strong('Contributing factors')), factorList(factors)]
}

function confirmed(story: Story): readonly Block[] {
  const hypotheses = eventsOf(story, 'hypothesis').filter((event) => event.state === 'confirmed')
  if (hypotheses.length === 0) return []
  const items = hypotheses.map((event) => {
    const end = endStamp(event)
    const remarks = joined(
      [
        end === null ? [] : [words('confirmed '), ...momentCell(end, story.style)],
        event.reason.trim() === '' ? [] : [words(event.reason.trim())],
        people(event),
      ],
      '; ',
    )
    const name = event.number === null ? [] : [strong(event.number), words(' ')]
    return [...name, words(event.text.trim()), ...(remarks.length === 0 ? [] : [words(' ('), ...remarks, words(')')])]
  })
  return [fromLog(strong('Confirmed hypotheses')), listFromLog(items)]
}
