import { formatDateTime } from '../time/format.ts'
import { type Instant, UTC } from '../time/instant.ts'
import type { Block } from './blocks.ts'
import { fromLog, words } from './inlines.ts'

/**
 * The blocks of a document that knows only what was known `at`, and says so under its title: whoever reads
 * it must not take it for the whole.
 */
export function withKnownAtNote(blocks: readonly Block[], at: Instant): readonly Block[] {
  const title = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1)
  // The line under the title belongs to it.
  const place = title + (blocks[title + 1]?.kind === 'paragraph' ? 2 : 1)
  return [...blocks.slice(0, place), noteOf(at), ...blocks.slice(place)]
}

const noteOf = (at: Instant): Block => ({
  kind: 'callout',
  title: `As known at ${formatDateTime(at, UTC)}`,
  blocks: [fromLog(words('What was learned later is left out, and what still went on is counted until then.'))],
})
