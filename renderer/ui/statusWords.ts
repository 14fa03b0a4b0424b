import type { Role, Status } from '../../shared/incident/event.ts'

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
  closed: 'Closed',
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  incidentCommander: 'Commander',
  scribe: 'Scribe',
  communicationsLead: 'Communications lead',
  responder: 'Responder',
  facilitator: 'Facilitator',
}

/** Whether the incident is still being worked on. */
export const isRunning = (status: Status): boolean => status !== 'resolved' && status !== 'closed'
