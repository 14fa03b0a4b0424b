import { formatDateTime } from '../../time/format.ts'
import { UTC } from '../../time/instant.ts'
import type { Block } from '../blocks.ts'
import { words } from '../inlines.ts'
import type { Story } from '../story.ts'
import type { Section } from './section.ts'

/** Links that people wrote, and the files that are kept with the incident. */
export const links: Section = {
  title: 'Supporting links and files',
  about: 'links that people write, and the files kept with the events',
  prose: { prompt: 'Links to graphs, tickets and documents', place: 'first' },
  compose: files,
  checks: () => [],
}

function files({ events }: Story): readonly Block[] {
  const kept = events.flatMap((event) => event.attachments.map((file) => ({ event, file })))
  if (kept.length === 0) return []
  return [
    {
      kind: 'table',
      caption:
        kept.length === 1 ? '1 file is kept with the incident' : `${kept.length} files are kept with the incident`,
      columns: ['File', 'Kept with', 'Fingerprint (SHA-256)'].map((title) => ({ title, numeric: false })),
      rows: kept.map(({ event, file }) => [
        [words(file.name)],
        [
          words(
            event.precision === 'orderOnly'
              ? event.text.trim()
              : `${formatDateTime(event.occurredAt, UTC)}: ${event.text.trim()}`,
          ),
        ],
        [{ kind: 'code', text: file.sha256.slice(0, 16) }],
      ]),
    },
  ]
}
