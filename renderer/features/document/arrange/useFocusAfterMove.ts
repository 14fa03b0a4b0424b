import { type RefObject, useEffect, useRef } from 'react'

/**
 * Gives the focus back to what was moved: the page drops it when an element changes its place among the others. Answers how to
 * say what is about to move, as a selector within `root`.
 */
export function useFocusAfterMove(root: RefObject<HTMLElement | null>): (selector: string) => void {
  const moved = useRef<string | null>(null)
  useEffect(() => {
    if (moved.current === null || document.activeElement !== document.body) return
    root.current?.querySelector<HTMLElement>(moved.current)?.focus()
    moved.current = null
  })
  return (selector) => {
    moved.current = selector
  }
}
