import type { AttachmentState } from '../../shared/attachment/limits.ts'

/** What is the matter with a file that cannot be shown. */
export const LOST_FILE_WORDS: Readonly<Record<Exclude<AttachmentState, 'good'>, string>> = {
  missing: 'The file is not in the incident’s folder any more',
  damaged: 'The file was changed since it was attached',
}

export const LOST_FILE_SAFE = 'The log is whole and still says what was attached. Nothing was changed.'
