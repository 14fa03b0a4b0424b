import { type RefObject, useEffect, useRef } from 'react'
import type { ActionItemId } from '../../../shared/ids.ts'
import { useApp } from '../../store/useApp.ts'

/** Brings the card of an action that was chosen elsewhere into view, once, and puts the focus on it. */
export function useShownAction(id: ActionItemId): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null)
  const isWanted = useApp((app) => app.actionToShow === id)
  const setActionToShow = useApp((app) => app.setActionToShow)
  useEffect(() => {
    if (!isWanted) return
    card.current?.scrollIntoView({ block: 'center' })
    card.current?.focus()
    setActionToShow(null)
  }, [isWanted, setActionToShow])
  return card
}
