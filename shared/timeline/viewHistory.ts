import type { TimeWindow } from './feed/window.ts'

/** How the picture was looked at: a window, or a way of choosing one that moves along. */
export interface View<Mode extends string = string> {
  readonly window: TimeWindow
  readonly mode: Mode
}

/** The views that were looked at one after the other, as a browser keeps pages. */
export interface ViewHistory<V extends View = View> {
  readonly past: readonly V[]
  readonly current: V
  readonly future: readonly V[]
}

/** So many views back; older ones are forgotten. */
export const MOST_VIEWS = 50

/** A view that differs by less than these parts of its length is the same one, pushed a little. */
const MOVED = 0.25
const SCALED = 1.2

/** The history of somebody who has looked at nothing else yet. */
export const firstView = <V extends View>(current: V): ViewHistory<V> => ({ past: [], current, future: [] })

/**
 * The history after looking at `view` for a while. What is nearly the same, or moved by itself with the clock, takes the
 * place of the current view; anything else is a step, and what lay ahead is forgotten. `free` names the mode in which
 * the user alone moves the window.
 */
export function visited<V extends View>(history: ViewHistory<V>, view: V, free: V['mode']): ViewHistory<V> {
  const { past, current } = history
  if (view.mode === current.mode && (view.mode !== free || isNear(current.window, view.window))) {
    return view.mode === free ? history : { ...history, current: view }
  }
  return { past: [...past, current].slice(-MOST_VIEWS), current: view, future: [] }
}

/** The view before; the same history where there is none. */
export function wentBack<V extends View>(history: ViewHistory<V>): ViewHistory<V> {
  const { past, current, future } = history
  const last = past.at(-1)
  return last === undefined ? history : { past: past.slice(0, -1), current: last, future: [current, ...future] }
}

/** The view that was gone back from; the same history where there is none. */
export function wentForward<V extends View>(history: ViewHistory<V>): ViewHistory<V> {
  const { past, current, future } = history
  const [next, ...rest] = future
  return next === undefined ? history : { past: [...past, current], current: next, future: rest }
}

function isNear(a: TimeWindow, b: TimeWindow): boolean {
  const [long, other] = [a.end - a.start, b.end - b.start]
  const moved = Math.abs(a.start + a.end - b.start - b.end) / 2
  return moved < MOVED * Math.min(long, other) && Math.max(long / other, other / long) < SCALED
}
