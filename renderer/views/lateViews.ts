import { lateView } from './lateView.tsx'

// The window opens with what the first view needs; the others bring editors and readers of their own.
const live = lateView(async () => (await import('./LiveView.tsx')).LiveView)
const review = lateView(async () => (await import('./ReviewView.tsx')).ReviewView)
const document = lateView(async () => (await import('../features/document/DocumentView.tsx')).DocumentView)
const drill = lateView(async () => (await import('../features/drill/DrillScreen.tsx')).DrillScreen)

export const LiveView = live.View
export const ReviewView = review.View
export const DocumentView = document.View
export const DrillScreen = drill.View

/** Reads the other views once nothing else is to be done, one at a time, so that changing the view does not wait. */
export function readViewsAhead(): () => void {
  const waiting = [live, review, document, drill]
  const next = () => {
    const view = waiting.shift()
    if (view !== undefined) void view.readAhead().then(() => (handle = requestIdleCallback(next)))
  }
  let handle = requestIdleCallback(next)
  return () => {
    waiting.length = 0
    cancelIdleCallback(handle)
  }
}
