import type { ActionItem, Incident } from '../../incident/incident.ts'
import { actionDetailOf } from '../../review/actions.ts'
import { type Instant, toIso } from '../../time/instant.ts'
import { oneLine, printable } from '../printable.ts'

/** The action items that a tracker should hear of: those that are still to be done. */
export const openItems = ({ actionItems }: Incident): readonly ActionItem[] =>
  actionItems.filter(({ removed, state, text }) => !removed && state === 'open' && oneLine(text) !== '')

/** A title as trackers take it: one line, cut at a word. `limit` is in characters. */
export function trackerTitle(text: string, limit: number): string {
  const line = oneLine(text)
  if (line.length <= limit) return line
  const cut = line.slice(0, limit - 1)
  const word = cut.lastIndexOf(' ')
  return `${(word > limit / 2 ? cut.slice(0, word) : cut).replace(/[\ud800-\udbff]$/, '')}…`
}

/** What a description has to say beside such a title: the whole text, or nothing where the title says all of it. */
export const besideTitle = (text: string, title: string): string => (title === oneLine(text) ? '' : printable(text))

/** What is said of it as plain text, with an empty line between; what is empty is left out. */
export const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')

/** Where an item comes from, in one sentence. */
export const originOf = ({ title, declaredAt }: Incident): string =>
  `From the postmortem of “${oneLine(title)}” (${calendarDay(declaredAt)}).`

const calendarDay = (at: Instant): string => toIso(at).slice(0, 10)

/** Labels that tell what an item is for; words without spaces, as trackers want them. */
export function labelsOf(incident: Incident, { id, list }: ActionItem): readonly string[] {
  const { type } = actionDetailOf(incident, id)
  return ['postmortem', list, ...(type === null ? [] : [type])]
}
