import { useCallback, useRef } from 'react'
import type { Incident } from '../../shared/incident/incident.ts'
import { appStore } from './useApp.ts'

/**
 * Decides one deed after the other, each on the incident as the one before left it: two quick presses of a key do twice
 * what one does. Answers when the deed is done; one whose incident was closed meanwhile is left out.
 */
export function useInTurn(id: Incident['id']): (deed: (incident: Incident) => unknown) => Promise<void> {
  const last = useRef<Promise<void>>(Promise.resolve())
  return useCallback(
    (deed) => {
      const turn = last.current.then(async () => {
        const { session } = appStore.getState()
        if (session.status === 'open' && session.id === id) await deed(session.incident)
      })
      last.current = turn.catch(() => undefined)
      return turn
    },
    [id],
  )
}
