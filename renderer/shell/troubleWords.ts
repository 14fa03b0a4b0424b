import type { StorageTrouble } from '../../shared/ipc.ts'
import type { BroughtBack } from '../../shared/journal/recovery.ts'

/** What is not on the disk. */
export const waitingWords = ({ waiting }: StorageTrouble): string =>
  waiting === 1 ? 'One entry could not be saved yet' : `${waiting} entries could not be saved yet`

/** What is safe, and what is not. */
export const keptWords = ({ keptIn }: StorageTrouble): string =>
  keptIn === null
    ? 'What waits is in memory only: keep Faultline open. It keeps trying, and you can go on logging. Everything shown as saved is on disk.'
    : `A copy is kept in ${keptIn}, so that even a crash loses nothing. Faultline keeps trying, and you can go on logging. Everything shown as saved is on disk.`

/** What the app had kept outside the incident when it ended, and where that is now. */
export function broughtBackWords({ entries, leftIn }: BroughtBack): { readonly title: string; readonly safe: string } {
  const what = entries === 1 ? 'One entry' : `${entries} entries`
  return leftIn === null
    ? {
        title: `${what} that the disk had refused before ${entries === 1 ? 'is' : 'are'} saved now`,
        safe: 'Faultline had kept a copy on this machine when it ended. Nothing is missing.',
      }
    : {
        title: `${what} from before the app ended could not be put in place yet`,
        safe: 'The copy is kept, and Faultline goes on trying.',
      }
}
