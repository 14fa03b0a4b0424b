import { useState } from 'react'
import type { IncidentId } from '../../../shared/ids.ts'
import type { StorageError } from '../../../shared/ipc.ts'
import type { Result } from '../../../shared/result.ts'
import { useApp } from '../../store/useApp.ts'
import { type ErrorWords, errorWords } from '../../ui/errorWords.ts'
import { showToast } from '../../ui/toastQueue.ts'

interface Relock {
  readonly isWorking: boolean
  readonly failure: ErrorWords | null
  readonly run: (ask: () => Promise<Result<string | null, StorageError>>, title: string) => Promise<void>
}

/** Writes the open incident again, and shows it from where it goes on. */
export function useRelock(id: IncidentId): Relock {
  const closeDialog = useApp((app) => app.closeDialog)
  const openIncident = useApp((app) => app.openIncident)
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  return {
    isWorking,
    failure,
    run: async (ask, title) => {
      if (isWorking) return
      setWorking(true)
      setFailure(null)
      const answer = await ask()
      setWorking(false)
      if (!answer.ok) return setFailure(errorWords(answer.error))
      closeDialog()
      await openIncident(id)
      const left = answer.value
      showToast(
        left === null
          ? { tone: 'ok', title, detail: 'The files it had before are in the system’s trash.' }
          : { tone: 'bad', title, detail: `The files it had before are still in ${left}: delete them yourself.` },
      )
    },
  }
}
