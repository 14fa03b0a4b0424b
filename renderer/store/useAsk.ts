import { useCallback } from 'react'
import type { Command } from '../../shared/incident/commands.ts'
import { rejectionMessage } from '../../shared/incident/rejectionMessage.ts'
import type { DispatchError } from '../../shared/ipc.ts'
import { assertNever } from '../../shared/result.ts'
import { showToast } from '../ui/toastQueue.ts'
import { useApp } from './useApp.ts'

/** What stood in the way, in words: what happened, then what is safe. */
export function dispatchErrorWords(error: DispatchError): { readonly title: string; readonly detail?: string } {
  switch (error.kind) {
    case 'rejected':
      return { title: rejectionMessage(error.rejection) }
    case 'storage':
      return { title: error.error.message, detail: `${error.error.safe} ${error.error.place}`.trim() }
    case 'notOpen':
      return { title: 'No incident is open', detail: 'Nothing was changed.' }
    default:
      return assertNever(error)
  }
}

/** Dispatches, and shows a message when it was refused. Answers whether it was done. */
export function useAsk(): (command: Command) => Promise<boolean> {
  const dispatch = useApp((app) => app.dispatch)
  return useCallback(
    async (command) => {
      const answer = await dispatch(command)
      if (!answer.ok) showToast({ tone: 'bad', ...dispatchErrorWords(answer.error) })
      return answer.ok
    },
    [dispatch],
  )
}
