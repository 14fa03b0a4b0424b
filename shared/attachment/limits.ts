/** No attachment is larger: the log stays quick to copy, and a video belongs elsewhere. */
export const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024

/** How an attachment is found when it is read back: as it was, gone, or no longer what its name says. */
export type AttachmentState = 'good' | 'missing' | 'damaged'

/** Why nothing was attached. */
export interface AttachFailure {
  readonly kind: 'refused'
  readonly message: string
}

/** Why a file of that many bytes is not attached. */
export const tooLargeWords = (name: string, bytes: number): string =>
  `${name} has ${(bytes / 1024 / 1024).toFixed(1)} MB; an attachment may have 25 MB. Nothing was attached.`
