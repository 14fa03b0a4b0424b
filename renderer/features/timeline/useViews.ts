import { useEffect, useReducer, useRef } from 'react'
import type { IncidentId } from '../../../shared/ids.ts'
import {
  firstView,
  type View,
  type ViewHistory,
  visited,
  wentBack,
  wentForward,
} from '../../../shared/timeline/viewHistory.ts'
import type { ViewMode } from './viewport.ts'

type Views = ViewHistory<View<ViewMode>>

/** What was looked at of each incident, for as long as the window is open. */
const kept = new Map<IncidentId, Views>()

/** A view counts once it has stood still for so long. */
const REST = 400

/** Back and forward through what was looked at. `goTo` shows a view again. */
export function useViews(id: IncidentId, goTo: (view: View<ViewMode>) => void) {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const pending = useRef<{ readonly view: View<ViewMode>; readonly timer: number } | null>(null)

  const keep = (views: Views) => {
    kept.set(id, views)
    redraw()
  }
  const settle = () => {
    if (pending.current === null) return
    clearTimeout(pending.current.timer)
    const { view } = pending.current
    pending.current = null
    const before = kept.get(id)
    keep(before === undefined ? firstView(view) : visited(before, view, 'free'))
  }
  useEffect(
    () => () => {
      if (pending.current !== null) clearTimeout(pending.current.timer)
      pending.current = null
    },
    [],
  )

  const go = (way: (views: Views) => Views) => {
    settle()
    const views = kept.get(id)
    const next = views === undefined ? undefined : way(views)
    if (next === undefined || next === views) return
    goTo(next.current)
    // What the controller made of it is not a step of its own.
    if (pending.current !== null) clearTimeout(pending.current.timer)
    pending.current = null
    keep(next)
  }

  const views = kept.get(id)
  return {
    ways: { back: (views?.past.length ?? 0) > 0, forward: (views?.future.length ?? 0) > 0 },
    /** The window moved: it may go on moving. */
    note: (view: View<ViewMode>): void => {
      if (pending.current !== null) clearTimeout(pending.current.timer)
      pending.current = { view, timer: window.setTimeout(settle, REST) }
    },
    /** Goes elsewhere at once: what stood before is kept even if it did not stand long. */
    leap: (run: () => void): void => {
      settle()
      run()
      settle()
    },
    back: () => go(wentBack),
    forward: () => go(wentForward),
  }
}
