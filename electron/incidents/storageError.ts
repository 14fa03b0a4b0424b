import type { StorageError } from '../../shared/ipc.ts'

/** What was being done when it failed, in words that end "could not be …". */
type Deed = 'read' | 'written'

/** Nothing more is known of a caught value. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

export const isFullDisk = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(errorCode(error))
export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(errorCode(error))
export const isTaken = (error: unknown): boolean => ['EEXIST', 'ENOTEMPTY'].includes(errorCode(error))

/** What stands in the place may neither be replaced nor moved; there, Windows does not tell a right that is missing from a file in use. */
const isHeld = (error: unknown): boolean =>
  error instanceof Error &&
  'syscall' in error &&
  error.syscall === 'rename' &&
  ['EACCES', 'EPERM', 'EBUSY', 'ETXTBSY'].includes(errorCode(error))

/** What the system said, as something to tell the user: what happened, what is safe, where. */
export function storageError(error: unknown, deed: Deed, place: string, safe: string): StorageError {
  const code = errorCode(error)
  const told = (kind: StorageError['kind'], message: string): StorageError => ({ kind, message, safe, place })
  if (isFullDisk(error)) return told('diskFull', 'The disk is full.')
  if (code === 'ENOENT') return told('notFound', 'This file or folder is not there any more.')
  if (['ENOTDIR', 'EEXIST'].includes(code)) {
    return told(deed === 'written' ? 'notWritable' : 'notFound', 'There is a file where a folder should be.')
  }
  if (code === 'EISDIR' && deed === 'written') return told('notWritable', 'There is a folder where the file should be.')
  if (isHeld(error)) return told('notWritable', 'It is write-protected, or another program has it open.')
  if (['EACCES', 'EPERM'].includes(code)) {
    return deed === 'written'
      ? told('notWritable', 'You may not write in this folder.')
      : told('readFailed', 'You may not read this.')
  }
  if (code === 'EROFS') return told('notWritable', 'This disk can only be read.')
  const reason = code === '' ? String(error instanceof Error ? error.message : error) : code
  return deed === 'written'
    ? told('writeFailed', `The disk reported an error while writing (${reason}).`)
    : told('readFailed', `The disk reported an error while reading (${reason}).`)
}
