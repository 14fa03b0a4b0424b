import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { firstFocusable, isThere } from './focusable.ts'

/** When a part of the page goes away with the focus in it, what had the focus before has it again, else the view. */
export function useFocusBack(root: RefObject<HTMLElement | null>): void {
  const before = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const part = root.current
    if (part === null) return
    const remember = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof HTMLElement && !part.contains(relatedTarget)) before.current = relatedTarget
    }
    part.addEventListener('focusin', remember)
    return () => part.removeEventListener('focusin', remember)
  }, [root])
  useLayoutEffect(() => {
    const part = root.current
    return () => {
      if (part?.contains(document.activeElement) !== true) return
      queueMicrotask(() => {
        if (document.activeElement === document.body) backFrom(before.current)?.focus()
      })
    }
  }, [root])
}

function backFrom(before: HTMLElement | null): HTMLElement | null {
  if (before?.isConnected === true && isThere(before)) return before
  const view = document.querySelector('main')
  return view === null ? null : firstFocusable(view)
}
