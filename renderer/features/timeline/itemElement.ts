import type { FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import { KEY_MOMENT, MISLEADING, STARRED } from '../../../shared/timeline/feed/matters.ts'
import { ICON_STROKE_WIDTH, ICONS, type IconName, type IconStroke, iconOf } from '../../../shared/timeline/icons.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** What the widget's own elements are called, beside what they are of ours: in an item, and beside that in a range. */
const CONTENT = 'vis-item-content'
const FRAME = 'vis-item-visible-frame'

/** The widget's element for the whole of an item, by that for its content: that of a range lies in one for what is drawn. */
export const wholeOf = (content: HTMLElement, item: FeedItem): HTMLElement | null =>
  (isRange(item) ? content.parentElement?.parentElement : content.parentElement) ?? null

/**
 * Puts what is shown of an item into the widget's own elements for it, with as few elements as can be: each of them is
 * laid out whenever anything changes. Text goes in as text, never as markup. Answers the words, if there are any.
 */
export function fillItem(content: HTMLElement, item: FeedItem): HTMLElement | null {
  const isSaid = item.labelPlace !== 'none'
  if (item.shape === 'badge') {
    content.className = `${CONTENT} fl-count`
    content.textContent = item.text
    return null
  }
  if (item.shape === 'span') {
    // The words of a bar lie beside what is drawn of it, so that they are not cut or faded with it.
    const words = wholeOf(content, item)?.querySelector<HTMLElement>(`.${FRAME}`) ?? null
    words?.replaceChildren()
    words?.setAttribute('class', FRAME)
    return words !== null && isSaid ? fillLabel(words, item) : null
  }
  const words = isSaid ? fillLabel(document.createElement('span'), item) : null
  content.className = `${CONTENT} fl-point`
  content.replaceChildren(iconElement(iconOf(item.kind, item.state)), ...(words === null ? [] : [words]))
  return words
}

function fillLabel(element: HTMLElement, item: FeedItem): HTMLElement {
  element.classList.add('fl-label', `fl-${item.labelPlace}`)
  if (item.cost === '') element.textContent = item.text
  else {
    element.classList.add('fl-costed')
    const cost = withClass('fl-cost')
    cost.append(withClass('fl-plain', item.cost))
    element.append(withClass('fl-words', item.text), cost)
  }
  element.style.maxWidth = `${item.labelWidth}px`
  element.style.transform = ''
  return element
}

function withClass(className: string, text = ''): HTMLElement {
  const element = document.createElement('span')
  element.className = className
  if (text !== '') element.textContent = text
  return element
}

/** The disc of a point with its icon: the drawing is the disc itself. */
function iconElement(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'fl-disc')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('stroke-width', String(ICON_STROKE_WIDTH))
  for (const stroke of joined(ICONS[name])) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', stroke.d)
    if (stroke.filled === true) path.setAttribute('fill', 'currentColor')
    if (stroke.dash !== undefined) path.setAttribute('stroke-dasharray', stroke.dash)
    svg.append(path)
  }
  return svg
}

/** Strokes that are drawn alike as one. A path may begin relative to where it starts, which is not where the last one ends. */
function joined(strokes: readonly IconStroke[]): readonly IconStroke[] {
  const all: IconStroke[] = []
  for (const stroke of strokes) {
    const last = all.at(-1)
    const alike = last !== undefined && last.dash === stroke.dash && last.filled === stroke.filled
    if (alike) all[all.length - 1] = { ...last, d: `${last.d}M0 0${stroke.d}` }
    else all.push(stroke)
  }
  return all
}

/** A point that is known by its day, drawn as a soft bar as long as that. */
const isDay = (item: FeedItem): boolean => item.shape === 'point' && item.precision === 'day'

/** Whether it is as wide as it lasts, whatever the scale. */
export const isRange = (item: FeedItem): boolean => item.shape === 'span' || isDay(item)

/** Class names carry only words of ours, never a user's. */
export function itemClass(item: FeedItem): string {
  const classes = [
    `fl-${item.shape}-item`,
    `fl-lane-${item.family}`,
    item.kind === 'decision' && item.shape !== 'badge' && 'fl-decision',
    item.state !== null && item.shape !== 'badge' && `fl-${item.state}`,
    item.running && 'fl-running',
    item.starred && item.shape !== 'badge' && 'fl-starred',
    item.precision === 'about' && 'fl-about',
    (item.precision === 'orderOnly' || item.precision === 'day') && 'fl-hollow',
    isDay(item) && 'fl-day',
    item.precision === 'before' && 'fl-before',
    item.precision === 'after' && 'fl-after',
    item.shape === 'badge' && (item.matters & KEY_MOMENT) !== 0 && 'fl-has-key',
    item.shape === 'badge' && (item.matters & MISLEADING) !== 0 && 'fl-has-misleading',
    item.shape === 'badge' && (item.matters & STARRED) !== 0 && 'fl-has-star',
  ]
  return classes.filter((name) => typeof name === 'string').join(' ')
}
