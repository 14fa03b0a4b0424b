import type { FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import { KEY_MOMENT, MISLEADING, STARRED } from '../../../shared/timeline/feed/matters.ts'
import { ICON_STROKE_WIDTH, ICONS, type IconName, iconOf } from '../../../shared/timeline/icons.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** What the widget shows of an item. Text goes in as text, never as markup. */
export function itemElement(item: FeedItem): HTMLElement {
  switch (item.shape) {
    case 'badge':
      return withClass('span', 'fl-count', item.text)
    case 'span':
      return spanElement(item)
    default:
      return pointElement(item)
  }
}

function pointElement(item: FeedItem): HTMLElement {
  const root = withClass('span', 'fl-point')
  const disc = withClass('span', 'fl-disc')
  disc.append(iconElement(iconOf(item.kind, item.state)))
  root.append(disc)
  if (item.labelPlace !== 'none') root.append(label(item))
  return root
}

function spanElement(item: FeedItem): HTMLElement {
  const root = withClass('span', 'fl-bar')
  if (item.labelPlace !== 'none') root.append(label(item))
  return root
}

function label(item: FeedItem): HTMLElement {
  const element = withClass('span', `fl-label fl-${item.labelPlace}`)
  if (item.cost === '') element.textContent = item.text
  else {
    element.classList.add('fl-costed')
    const cost = withClass('span', 'fl-cost')
    cost.append(withClass('span', 'fl-plain', item.cost))
    element.append(withClass('span', 'fl-words', item.text), cost)
  }
  element.style.maxWidth = `${item.labelWidth}px`
  return element
}

function withClass(tag: 'span', className: string, text = ''): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  if (text !== '') element.textContent = text
  return element
}

function iconElement(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  for (const stroke of ICONS[name]) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', stroke.d)
    path.setAttribute('fill', stroke.filled === true ? 'currentColor' : 'none')
    path.setAttribute('stroke', 'currentColor')
    path.setAttribute('stroke-width', String(ICON_STROKE_WIDTH))
    path.setAttribute('stroke-linecap', 'round')
    path.setAttribute('stroke-linejoin', 'round')
    if (stroke.dash !== undefined) path.setAttribute('stroke-dasharray', stroke.dash)
    svg.append(path)
  }
  return svg
}

/** A point that is known by its day, drawn as a soft bar as long as that. */
export const isDay = (item: FeedItem): boolean => item.shape === 'point' && item.precision === 'day'

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
