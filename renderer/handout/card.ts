import type { HandoutEvent } from '../../shared/document/handout/handout.ts'
import { button, element } from './element.ts'

/** More titles than this nobody reads in a card. */
const MOST = 10

/** What is said of an event, in the lines of its card. */
export const linesOf = ({ kind, when, text, who, notes }: HandoutEvent): readonly string[] => [
  kind,
  when,
  text,
  ...(who === '' ? [] : [`Who: ${who}`]),
  ...(notes === '' ? [] : [notes]),
]

/** The content of a card: one event in full, or the titles of several that lie too close together. */
export function cardContent(events: readonly HandoutEvent[]): readonly HTMLElement[] {
  const [event] = events
  if (event === undefined) return []
  if (events.length === 1) {
    const [kind = '', when = '', ...rest] = linesOf(event)
    return [
      element('h3', {}, kind),
      element('p', { class: 'meta' }, when),
      ...rest.map((line) => element('p', {}, line)),
    ]
  }
  const titles = events.slice(0, MOST).map(({ when, text }) => element('li', {}, `${when}: ${text}`))
  const more = events.length - MOST
  return [
    element('h3', {}, `${events.length} events close together`),
    element('ul', {}, ...titles),
    element('p', { class: 'meta' }, `${more > 0 ? `And ${more} more. ` : ''}Click to look closer.`),
  ]
}

/** More than this nobody goes through in a card: the arrow keys lead to each. */
const MOST_LISTED = 60

/** The content of a card for events that no zoom tells apart: each opens by itself. */
export function listContent(
  events: readonly HandoutEvent[],
  open: (event: HandoutEvent) => void,
): readonly HTMLElement[] {
  const listed = events.slice(0, MOST_LISTED).map((event) =>
    element(
      'li',
      {},
      button(`${event.kind}: ${event.text}`, () => open(event)),
    ),
  )
  const more = events.length - MOST_LISTED
  return [
    element('h3', {}, `${events.length} events close together`),
    element('ul', { class: 'openers' }, ...listed),
    ...(more > 0 ? [element('p', { class: 'meta' }, `And ${more} more: the arrow keys lead to each.`)] : []),
  ]
}

/** Puts a card beside a place in the plot, where there is room for it. All in pixels of the plot. */
export function placeCard(card: HTMLElement, plot: HTMLElement, x: number, top: number, bottom: number): void {
  const room = plot.clientWidth - card.offsetWidth - 8
  card.style.left = `${Math.max(8, Math.min(x, room))}px`
  const below = bottom + 8
  const fits = below + card.offsetHeight <= plot.clientHeight - 4
  card.style.top = `${fits ? below : Math.max(4, Math.min(top - card.offsetHeight - 8, plot.clientHeight - card.offsetHeight - 4))}px`
}
