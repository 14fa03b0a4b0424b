import type { Command } from '../../shared/incident/commands.ts'
import type { EventKind } from '../../shared/incident/kinds.ts'
import { assertNever } from '../../shared/result.ts'
import type { Instant } from '../../shared/time/instant.ts'

interface Description {
  readonly label: string
  readonly kind: EventKind | null
  readonly occurredAt: Instant | null
}

const count = (events: readonly unknown[]): string => (events.length === 1 ? 'an event' : `${events.length} events`)

const plain = (label: string): Description => ({ label, kind: null, occurredAt: null })

/** What was asked for, in words, for as long as it is not on disk. */
export function describeCommand(command: Command): Description {
  switch (command.kind) {
    case 'addEvent':
      return { label: command.event.text, kind: command.event.kind, occurredAt: command.event.occurredAt }
    case 'setHypothesisState':
      return { label: `Hypothesis: ${STATE_WORDS[command.state]}`, kind: 'hypothesis', occurredAt: command.at }
    case 'acknowledgeEscalation':
      return { label: 'Escalation acknowledged', kind: 'escalation', occurredAt: command.at }
    case 'endImpact':
      return { label: 'Impact ended', kind: 'impact', occurredAt: command.at }
    case 'endAllImpacts':
      return { label: 'Impact ended everywhere', kind: 'impact', occurredAt: command.at }
    case 'linkEvidence':
      return plain('Link evidence')
    case 'pageAgain':
      return { label: 'Page again', kind: 'escalation', occurredAt: command.at }
    case 'declineEscalation':
      return { label: 'Escalation declined', kind: 'escalation', occurredAt: command.at }
    case 'judgeAction':
      return { label: 'Outcome of an action', kind: 'action', occurredAt: command.at }
    case 'changeStatus':
      return { label: `Status: ${command.to}`, kind: 'status', occurredAt: command.at }
    case 'changeSeverity':
      return { label: `Severity: ${command.to}`, kind: 'status', occurredAt: command.at }
    case 'assignRole':
      return { label: `${command.person} takes a role`, kind: 'status', occurredAt: command.at }
    case 'amendEvent':
      return plain('Correct an event')
    case 'retractEvent':
      return plain('Retract an event')
    case 'restoreEvent':
      return plain('Restore an event')
    case 'amendEvents':
      return plain(`Correct ${count(command.events)}`)
    case 'retractEvents':
      return plain(`Retract ${count(command.events)}`)
    case 'restoreEvents':
      return plain(`Restore ${count(command.events)}`)
    case 'mergeEvents':
      return plain(`Merge ${command.others.length + 1} events`)
    case 'splitEvent':
      return plain('Split an event')
    case 'amendIncident':
      return plain('Change the incident')
    case 'overrideMilestone':
    case 'clearMilestoneOverride':
      return plain('Change a milestone')
    case 'addFactor':
    case 'amendFactor':
      return plain('Change a contributing factor')
    case 'addActionItem':
    case 'amendActionItem':
      return plain('Change an action item')
    case 'putRecords':
      return plain('Write to the incident')
    case 'settleKeptText':
      return plain('Settle two versions of a text')
    case 'importBatch':
      return plain('Import')
    case 'undo':
      return plain('Undo')
    case 'redo':
      return plain('Redo')
    default:
      return assertNever(command)
  }
}

const STATE_WORDS = { open: 'open again', ruledOut: 'ruled out', confirmed: 'confirmed', parked: 'parked' } as const
