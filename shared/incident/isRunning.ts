import type { Status } from './event.ts'

/** Whether an incident of that status is still being worked on. */
export const isRunning = (status: Status): boolean => status !== 'resolved' && status !== 'closed'
