import { useCallback, useSyncExternalStore } from 'react'
import type { TimelineController } from './controller.ts'
import type { Viewport } from './viewport.ts'

/** What a text says of the part on screen: renders anew only when the text changes, not with every frame. */
export function useViewport(controller: TimelineController | null, say: (viewport: Viewport) => string): string {
  const subscribe = useCallback(
    (changed: () => void) => (controller === null ? () => undefined : controller.watch(changed)),
    [controller],
  )
  return useSyncExternalStore(subscribe, () => (controller === null ? '' : say(controller.viewport())))
}
