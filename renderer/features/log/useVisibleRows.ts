import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RowHeights } from './rowHeights.ts'

const NEAR_END = 24
const BEYOND = 6

/** What is drawn of a list: from `first` up to and without `end`. */
export interface VisibleRows {
  readonly first: number
  readonly end: number
  /** Scrolls only when the row is out of sight, and no further than needed. */
  readonly reveal: (index: number) => void
}

/**
 * Which rows of a scrolling element to draw. While the user is at the end it stays there: a new row is drawn, and in
 * view, in the same frame in which it is handed in. While a row is edited, `held` is its top: it stays where it is on
 * screen, whatever is added above or below. Who has scrolled up keeps reading the same rows.
 */
export function useVisibleRows(
  ref: RefObject<HTMLElement | null>,
  heights: RowHeights,
  held: number | null,
  rows: readonly { readonly id: string }[],
): VisibleRows {
  const [view, setView] = useState({ top: 0, height: 600 })
  const atEnd = useRef(true)
  const last = useRef({ top: 0, total: 0 })
  const anchor = useRef<number | null>(null)
  const before = useRef({ rows, heights })

  useLayoutEffect(() => {
    const element = ref.current
    if (element !== null && held !== null) {
      if (anchor.current !== null) element.scrollTop += held - anchor.current
      atEnd.current = false
    } else if (element !== null && anchor.current !== null) {
      atEnd.current = heights.total - element.scrollTop - element.clientHeight < NEAR_END
    } else if (element !== null && atEnd.current) element.scrollTop = heights.total
    else if (element !== null) element.scrollTop += shiftOf(before.current, { rows, heights }, element.scrollTop)
    before.current = { rows, heights }
    anchor.current = held
    last.current = { top: element?.scrollTop ?? 0, total: heights.total }
  }, [ref, heights, held, rows])

  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => {
      if (atEnd.current) element.scrollTop = element.scrollHeight
      setView({ top: element.scrollTop, height: element.clientHeight })
    }
    const onScroll = () => {
      const { scrollTop, scrollHeight, clientHeight } = element
      // Content that grew leaves the end behind as well; only moving up is the user's wish to read elsewhere.
      if (scrollHeight - scrollTop - clientHeight < NEAR_END) atEnd.current = true
      else if (scrollTop < last.current.top - 1) atEnd.current = false
      last.current = { top: scrollTop, total: scrollHeight }
      setView({ top: scrollTop, height: clientHeight })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [ref])

  const top = atEnd.current ? Math.max(0, heights.total - view.height) : view.top
  return {
    first: Math.max(0, heights.indexAt(top) - BEYOND),
    end: Math.min(heights.count, heights.indexAt(top + view.height) + 1 + BEYOND),
    reveal: (index) => {
      const element = ref.current
      if (element === null) return
      const from = heights.topOf(index)
      const to = from + heights.heightOf(index)
      if (from < element.scrollTop) element.scrollTop = from
      else if (to > element.scrollTop + element.clientHeight) element.scrollTop = to - element.clientHeight
    },
  }
}

interface Drawn {
  readonly rows: readonly { readonly id: string }[]
  readonly heights: RowHeights
}

/** How far the first row in view, or the next one that is still there, has moved. */
export function shiftOf(was: Drawn, is: Drawn, top: number): number {
  if (was.heights === is.heights) return 0
  const from = was.heights.indexAt(top)
  for (let index = from; index < Math.min(from + 40, was.rows.length); index++) {
    const id = was.rows[index]?.id
    const now = is.rows.findIndex((row) => row.id === id)
    if (now !== -1) return is.heights.topOf(now) - was.heights.topOf(index)
  }
  return 0
}
