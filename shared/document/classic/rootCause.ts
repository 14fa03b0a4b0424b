import type { Block, Cell } from '../blocks.ts'
import { fromLog, heading, joined, listFromLog, missing, paragraphs, strong, words } from '../inlines.ts'
import { momentCell } from '../moments.ts'
import { endStamp, eventsOf, factorsOf, type Story } from '../story.ts'
import { people } from './line.ts'

/** Why it happened and how it was put right. */
export const rootCause = (story: Story): readonly Block[] => [
  heading(2, 'cause', 'Root Cause and Resolution'),
  heading(3, 'explanation', 'Explanation'),
  ...orMissing([...primary(story), ...explanation(story), ...others(story), ...confirmed(story)]),
  heading(3, 'resolution-details', 'Resolution Details'),
  ...orMissing([...steps(story), ...paragraphs(story.incident.resolutionDetails)]),
]

const orMissing = (blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [fromLog(missing('Not recorded.'))] : blocks

const primary = (story: Story): readonly Block[] =>
  factorsOf(story)
    .filter((factor) => factor.primary)
    .map((factor) => fromLog(words(factor.text.trim())))

/** An import may bring the cause as the explanation, too: once is enough. */
function explanation(story: Story): readonly Block[] {
  const text = story.incident.explanation
  const said = factorsOf(story).some((factor) => factor.primary && factor.text.trim() === text.trim())
  return said ? [] : paragraphs(text)
}

function others(story: Story): readonly Block[] {
  const factors = factorsOf(story).filter((factor) => !factor.primary)
  if (factors.length === 0) return []
  return [fromLog(strong('Contributing factors')), listFromLog(factors.map((factor) => [words(factor.text.trim())]))]
}

function confirmed(story: Story): readonly Block[] {
  const hypotheses = eventsOf(story, 'hypothesis').filter((event) => event.state === 'confirmed')
  if (hypotheses.length === 0) return []
  const items = hypotheses.map((event): Cell => {
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

/** The steps that ended it, in their order; their times stand under Timeline. */
function steps(story: Story): readonly Block[] {
  const events = eventsOf(story, 'mitigation', 'resolution')
  return events.length === 0
    ? []
    : [
        listFromLog(
          events.map((event) => [words(event.text.trim())]),
          true,
        ),
      ]
}
