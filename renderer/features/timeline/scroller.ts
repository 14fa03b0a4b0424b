import { AXIS_HEIGHT } from './measure.ts'

/** What scrolls the lanes when they do not all fit, under an axis that stays. */
export interface Scroller {
  /** Where the widget goes: as high as all its rows. */
  readonly inner: HTMLElement
  readonly setHeights: (view: number, content: number) => void
  /** Brings the rows between two heights, below the axis, into view. */
  readonly reveal: (top: number, bottom: number) => void
  readonly destroy: () => void
}

/**
 * The widget can scroll by itself, but then adds a scroll bar's width to the column of names and draws its axis anew
 * for every step. Here the browser scrolls, and the axis is only moved along.
 */
export function createScroller(host: HTMLElement): Scroller {
  const outer = document.createElement('div')
  const inner = document.createElement('div')
  outer.className = 'fl-scroller'
  outer.append(inner)
  host.append(outer)

  const follow = () => {
    const axis = inner.querySelector<HTMLElement>('.vis-panel.vis-top')
    if (axis !== null) axis.style.transform = `translateY(${outer.scrollTop}px)`
    host.dataset.more = String(outer.scrollTop + outer.clientHeight < outer.scrollHeight - 2)
  }
  const onWheel = (event: WheelEvent) => {
    const scrolls = outer.scrollHeight > outer.clientHeight + 1
    // The browser's own scrolling; the widget would pan through time.
    if (scrolls && !event.ctrlKey && Math.abs(event.deltaY) > Math.abs(event.deltaX)) event.stopPropagation()
  }
  outer.addEventListener('scroll', follow, { passive: true })
  outer.addEventListener('wheel', onWheel, { capture: true, passive: true })

  return {
    inner,
    setHeights: (view, content) => {
      outer.style.height = `${view}px`
      inner.style.height = `${Math.max(view, content)}px`
      follow()
    },
    reveal: (top, bottom) => {
      const room = outer.clientHeight - AXIS_HEIGHT
      if (top < outer.scrollTop) outer.scrollTop = top
      else if (bottom > outer.scrollTop + room) outer.scrollTop = bottom - room
    },
    destroy: () => outer.remove(),
  }
}
