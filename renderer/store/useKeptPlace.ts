import { useEffect, useRef } from 'react'
import { keptPlace, PLACE_FIELD } from '../../shared/review/keptPlace.ts'
import { api } from '../api.ts'
import { useApp } from './useApp.ts'

/** How long one stands somewhere before it is worth keeping, in milliseconds. */
const STANDS = 400

/** Keeps where the review of the open incident stands, so that it goes on there after the app was closed. */
export function useKeptPlace(): void {
  const id = useApp(({ session }) => (session.status === 'open' ? session.id : null))
  const place = useApp(keptPlace)
  const kept = useRef(place)
  useEffect(() => {
    if (id === null || kept.current === place) return
    const keep = () => {
      if (kept.current === place) return
      kept.current = place
      void api.saveDraft(id, PLACE_FIELD, { text: place, base: '' })
    }
    const timer = setTimeout(keep, STANDS)
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [id, place])
}
