import { type RefObject, useEffect, useRef } from 'react'

const FOCUSABLE = 'button, input, textarea, select, [tabindex]:not([tabindex="-1"])'

/**
 * Keeps the focus in a part of the page whose controls come and go: when the one that had it is gone, the one that now
 * stands in its place takes it, else the last.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const last = useRef<{ readonly element: Element; readonly place: number } | null>(null)
  useEffect(() => {
    const part = root.current
    if (part === null) return
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) {
        last.current = { element: target, place: [...part.querySelectorAll(FOCUSABLE)].indexOf(target) }
      }
    }
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !part.contains(relatedTarget)) last.current = null
    }
    part.addEventListener('focusin', remember)
    part.addEventListener('focusout', forget)
    return () => {
      part.removeEventListener('focusin', remember)
      part.removeEventListener('focusout', forget)
    }
  }, [root])
  useEffect(() => {
    const isGone = last.current !== null && !last.current.element.isConnected
    if (!isGone || document.activeElement !== document.body) return
    const all = [...(root.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])]
    const next = all[Math.min(last.current?.place ?? 0, all.length - 1)]
    next?.focus()
  })
}
