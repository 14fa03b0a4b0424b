import { formatDateTime, formatDuration } from '../../time/format.ts'
import { millis, UTC } from '../../time/instant.ts'
import type { Block } from '../blocks.ts'
import { heading, listFromLog, words } from '../inlines.ts'
import type { Story } from '../story.ts'
import type { Section } from './section.ts'

/** What a reader might look for and the record cannot tell, one sentence each; nothing where it tells all. */
export const gaps: Section = {
  title: 'What the record does not say',
  about: 'what is missing or was inferred, one sentence each',
  prose: null,
  compose: (story) => gapBlocks(story),
  checks: () => [],
}

/** The same under a heading of its own inside another section. */
export function gapsWithHeading(story: Story): readonly Block[] {
  const blocks = gapBlocks(story)
  return blocks.length === 0 ? [] : [heading(3, 'gaps', gaps.title), ...blocks]
}

function gapBlocks(story: Story): readonly Block[] {
  const sentences = [...story.metrics.gaps, ...byOrderOnly(story), ...asleep(story), ...jumps(story), ...hidden(story)]
  if (sentences.length === 0) return []
  return [listFromLog(sentences.map((sentence) => [words(sentence)]))]
}

function byOrderOnly({ events }: Story): readonly string[] {
  const count = events.filter((event) => event.precision === 'orderOnly').length
  if (count === 0) return []
  return [
    count === 1
      ? 'The time of 1 event is not known, only its place in the order.'
      : `The times of ${count} events are not known, only their order.`,
  ]
}

function hidden({ hidden: count }: Story): readonly string[] {
  if (count === 0) return []
  return [count === 1 ? '1 event is hidden and not printed here.' : `${count} events are hidden and not printed here.`]
}

/** Who logs may have had another computer, so it is said whose silence this is. */
const asleep = ({ incident }: Story): readonly string[] =>
  incident.sleeps.map(({ from, to, ended }) => {
    const end = formatDateTime(to, UTC)
    const how = ended === 'woke' ? `to ${end}` : `and did not wake up; Faultline was started again on it at ${end}`
    return `A computer that recorded slept from ${formatDateTime(from, UTC)} ${how}: nothing was logged on it meanwhile.`
  })

const jumps = ({ clockJumps }: Story): readonly string[] =>
  clockJumps.map(({ at, by }) => {
    const length = formatDuration(millis(Math.abs(by)))
    const how = by < 0 ? `was moved back ${length}` : `was moved ahead ${length}, or the computer slept`
    return `The clock of a computer that recorded ${how}, before what it recorded at ${formatDateTime(at, UTC)}: times around there may be wrong, the order of recording is not.`
  })
