import { useEffect } from 'react'
import { appStore } from '../store/useApp.ts'

/**
 * A single click opens an incident, and many click twice. When the first click led to another view, the second falls on
 * whatever lies there now, which must not take it for a double click of its own.
 */
export function useWholeDoubleClicks(): void {
  useEffect(() => {
    const ended = new AbortController()
    const early = { capture: true, signal: ended.signal }
    let begunIn = appStore.getState().view
    const begin = ({ detail }: MouseEvent) => {
      if (detail === 1) begunIn = appStore.getState().view
    }
    const end = (click: MouseEvent) => {
      if (begunIn !== appStore.getState().view) click.stopPropagation()
    }
    window.addEventListener('click', begin, early)
    window.addEventListener('dblclick', end, early)
    return () => ended.abort()
  }, [])
}
