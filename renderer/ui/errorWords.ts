import type { ImportFailure } from '../../shared/importRequests.ts'
import type { StorageError } from '../../shared/ipc.ts'

export interface ErrorWords {
  readonly title: string
  readonly safe: string
  readonly place: string
}

/** What a failed request tells the user, for a banner or a toast. */
export function errorWords(error: StorageError | ImportFailure | { kind: 'refused'; message: string }): ErrorWords {
  switch (error.kind) {
    case 'unreadable':
      return { title: error.reason, safe: 'Nothing was imported and nothing was changed.', place: error.file }
    case 'refused':
      return { title: error.message, safe: '', place: '' }
    default:
      return { title: error.message, safe: error.safe, place: error.place }
  }
}
