import { useRef } from 'react'

/** Does it unless it is still at it: a second Enter, or the second press of a double click, asks for nothing more. */
export function useOnce(act: () => Promise<void>): () => void {
  const isAtIt = useRef(false)
  return () => {
    if (isAtIt.current) return
    isAtIt.current = true
    void act().finally(() => {
      isAtIt.current = false
    })
  }
}
