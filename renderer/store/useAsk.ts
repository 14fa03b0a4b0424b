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

/** What was asked for is so already, as where an edit was edited back. */
export const isNothingToDo = (error: DispatchError): boolean =>
  error.kind === 'rejected' && error.rejection.kind === 'nothingToDo'

/**
 * What became of it: on the disk, refused by the rules, or kept: the disk refused it, and it stands in the log until it is
 * saved. Who asks again for what is kept has it recorded twice.
 */
type Outcome = 'saved' | 'kept' | 'refused'

/** Dispatches, and shows a message when it was refused or not saved. */
export function useOutcome(): (command: Command) => Promise<Outcome> {
  const dispatch = useApp((app) => app.dispatch)
  return useCallback(
    async (command) => {
      const answer = await dispatch(command)
      if (answer.ok) return 'saved'
      showToast({ tone: 'bad', ...dispatchErrorWords(answer.error) })
      return answer.error.kind === 'storage' ? 'kept' : 'refused'
    },
    [dispatch],
  )
}

/** The same for who need not know the disk: answers whether it was taken, so that there is nothing to ask again. */
export function useAsk(): (command: Command) => Promise<boolean> {
  const outcome = useOutcome()
  return useCallback(async (command) => (await outcome(command)) !== 'refused', [outcome])
}

/** The same for a form that says itself why it was refused: answers that, or null when it was taken. */
export function useAskInForm(): (command: Command) => Promise<DispatchError | null> {
  const dispatch = useApp((app) => app.dispatch)
  return useCallback(
    async (command) => {
      const answer = await dispatch(command)
      if (answer.ok) return null
      if (answer.error.kind !== 'storage') return answer.error
      showToast({ tone: 'bad', ...dispatchErrorWords(answer.error) })
      return null
    },
    [dispatch],
  )
}
