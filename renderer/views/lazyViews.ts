import { lazy } from 'react'

// The window opens with what the first view needs; the others bring editors and readers of their own.
const readLive = () => import('./LiveView.tsx')
const readReview = () => import('./ReviewView.tsx')
const readDocument = () => import('../features/document/DocumentView.tsx')
const readDrill = () => import('../features/drill/DrillScreen.tsx')

export const LiveView = lazy(async () => ({ default: (await readLive()).LiveView }))
export const ReviewView = lazy(async () => ({ default: (await readReview()).ReviewView }))
export const DocumentView = lazy(async () => ({ default: (await readDocument()).DocumentView }))
export const DrillScreen = lazy(async () => ({ default: (await readDrill()).DrillScreen }))

/** Reads the other views once nothing else is to be done, one at a time, so that changing the view does not wait. */
export function readViewsAhead(): () => void {
  const waiting = [readLive, readReview, readDocument, readDrill]
  const next = () => {
    const read = waiting.shift()
    if (read !== undefined) void read().then(() => (handle = requestIdleCallback(next)))
  }
  let handle = requestIdleCallback(next)
  return () => {
    waiting.length = 0
    cancelIdleCallback(handle)
  }
}
