import type { Block } from '../blocks.ts'
import { heading, words } from '../inlines.ts'
import type { Story } from '../story.ts'

/** What a reader might look for and the record cannot tell, one sentence each; nothing where it tells all. */
export function recordGaps(story: Story): readonly Block[] {
  const sentences = [...story.metrics.gaps, ...byOrderOnly(story), ...hidden(story)]
  if (sentences.length === 0) return []
  return [
    heading(3, 'gaps', 'What the record does not say'),
    { kind: 'list', ordered: false, items: sentences.map((sentence) => [words(sentence)]), fromLog: true },
  ]
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
