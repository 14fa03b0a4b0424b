import type { EscalationTry, IncidentEvent } from '../../incident/event.ts'
import { formatDate } from '../../time/format.ts'
import type { Cell } from '../blocks.ts'
import { joined, words } from '../inlines.ts'
import { instantInline } from '../moments.ts'
import type { Story } from '../story.ts'

/** Who was paged after the first page, and who said no: `paged Kim by chat 14:05; Sam declined 14:04 (on a plane)`. */
export const triesOf = (story: Story, event: IncidentEvent): Cell =>
  joined(
    event.tries.map((one) => {
      const sameDay = formatDate(one.at, story.style.zone) === formatDate(event.occurredAt, story.style.zone)
      const style = { ...story.style, naming: sameDay ? 'clock' : 'column' } as const
      const { before, after } = wordsOf(one)
      return [words(`${before} `), instantInline(one.at, style), ...(after === '' ? [] : [words(` (${after})`)])]
    }),
    '; ',
  )

function wordsOf(one: EscalationTry): { readonly before: string; readonly after: string } {
  if (one.kind === 'declined') return { before: `${one.by} declined`.trim(), after: one.reason }
  const to = one.to === '' ? 'paged again' : `paged ${one.to}`
  return { before: one.via === '' ? to : `${to} by ${one.via}`, after: '' }
}
