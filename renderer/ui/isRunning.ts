import type { Status } from '../../shared/incident/event.ts'

/** Whether the incident is still being worked on. */
export const isRunning = (status: Status): boolean => status !== 'resolved' && status !== 'closed'
