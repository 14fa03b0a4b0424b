import { formatDateTime } from '../../time/format.ts'
import { UTC } from '../../time/instant.ts'
import type { Block } from '../blocks.ts'
import { fromLog, missing, words } from '../inlines.ts'
import { kindWords } from '../names.ts'
import type { Story } from '../story.ts'
import type { Section } from './section.ts'

/** Which events were corrected after they were logged, when last and by whom. What they said before stays in the record. */
export const editHistory: Section = {
  title: 'Edit history',
  about: 'which events were corrected, when last and by whom',
  prose: null,
  compose: table,
  checks: () => [],
}

function table({ incident, events }: Story): readonly Block[] {
  const corrected = events.flatMap((event) => {
    const edits = event.edits.filter((edit) => edit.imported !== true)
    const last = edits.at(-1)
    return last === undefined ? [] : [{ event, last, by: [...new Set(edits.map((edit) => edit.by))] }]
  })
  if (corrected.length === 0) return [fromLog(missing('No event was corrected after it was logged.'))]
  return [
    {
      kind: 'table',
      caption: corrected.length === 1 ? '1 event was corrected' : `${corrected.length} events were corrected`,
      columns: ['Event', 'Last corrected', 'By'].map((title, place) => ({ title, numeric: place === 1 })),
      rows: corrected.map(({ event, last, by }) => [
        [words(`${kindWords(incident, event)}: ${event.text.trim()}`)],
        [words(formatDateTime(last.at, UTC))],
        [words(by.join(', '))],
      ]),
    },
  ]
}
