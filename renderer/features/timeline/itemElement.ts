import type { Precision } from '../../../shared/incident/event.ts'
import type { FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
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
  const text = `${SIGNS[item.precision] ?? ''}${item.text}`
  const element = withClass('span', `fl-label fl-${item.labelPlace}`, text)
  element.style.maxWidth = `${item.labelWidth}px`
  return element
}

/** As in the log: roughly then, before, or after. */
const SIGNS: Partial<Readonly<Record<Precision, string>>> = { about: '≈ ', before: '< ', after: '> ' }

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
    item.precision === 'before' && 'fl-before',
    item.precision === 'after' && 'fl-after',
  ]
  return classes.filter((name) => typeof name === 'string').join(' ')
}
