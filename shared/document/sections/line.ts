import type { IncidentEvent } from '../../incident/event.ts'
import type { Cell } from '../blocks.ts'
import { joined, words } from '../inlines.ts'
import { eventWhen, type Story } from '../story.ts'

/** One event in running text. */
export type Line = Cell

/** When (from when to when), what, and in brackets whatever else is known of it. */
export function lineOf(story: Story, event: IncidentEvent, remarks: readonly Cell[]): Line {
  const inBrackets = joined(remarks, '; ')
  return [
    ...eventWhen(story, event),
    words(': '),
    words(event.text.trim()),
    ...(inBrackets.length === 0 ? [] : [words(' ('), ...inBrackets, words(')')]),
  ]
}

/** A remark that is left out when there is nothing to say. */
export const remark = (label: string, text: string): Cell =>
  text.trim() === '' ? [] : [words(`${label}${text.trim()}`)]

export const people = ({ people: names }: IncidentEvent): Cell => remark('by ', names.join(', '))
