import type { IncidentId } from '../ids.ts'
import { assertNever } from '../result.ts'
import type { ZoneId } from '../time/instant.ts'
import type { Command, Rejection, Stamp } from './commands.ts'
import { type Decision, nothingToDo, refuse, write } from './decide/batch.ts'
import { amendEvents, restoreEvents, retractEvents } from './decide/bulk.ts'
import { acknowledgeEscalation, declineEscalation, pageAgain } from './decide/escalations.ts'
import { addEvent, amendEvent, restoreEvent, retractEvent } from './decide/events.ts'
import { linkEvidence, setHypothesisState } from './decide/hypotheses.ts'
import { endAllImpacts, endImpact } from './decide/impacts.ts'
import { importBatch } from './decide/importBatch.ts'
import { settleKeptText } from './decide/keptTexts.ts'
import { mergeEvents } from './decide/merge.ts'
import { judgeAction } from './decide/outcomes.ts'
import { putRecords } from './decide/putRecords.ts'
import {
  addActionItem,
  addFactor,
  amendActionItem,
  amendFactor,
  amendIncident,
  clearMilestoneOverride,
  incidentProblem,
  overrideMilestone,
} from './decide/records.ts'
import { splitEvent } from './decide/split.ts'
import { assignRole, changeSeverity, changeStatus } from './decide/standing.ts'
import { DEFAULT_SEVERITIES, type Incident } from './incident.ts'

/**
 * What a command writes to the record, or why it is refused; then nothing is written. All entries of one command share
 * a batch, so one undo takes it back. Rules [C1] onwards in docs/spec.md.
 */
export function decide(incident: Incident, command: Command, stamp: Stamp): Decision {
  switch (command.kind) {
    case 'addEvent':
      return addEvent(incident, command.event, stamp)
    case 'amendEvent':
      return amendEvent(incident, command.event, command.changes, stamp)
    case 'retractEvent':
      return retractEvent(incident, command.event, command.reason, stamp)
    case 'restoreEvent':
      return restoreEvent(incident, command.event, stamp)
    case 'amendEvents':
      return amendEvents(incident, command.events, command.change, stamp)
    case 'retractEvents':
      return retractEvents(incident, command.events, command.reason, stamp)
    case 'restoreEvents':
      return restoreEvents(incident, command.events, stamp)
    case 'mergeEvents':
      return mergeEvents(incident, command, stamp)
    case 'splitEvent':
      return splitEvent(incident, command, stamp)
    case 'setHypothesisState':
      return setHypothesisState(incident, command.event, command, stamp)
    case 'linkEvidence':
      return linkEvidence(incident, command.event, command, stamp)
    case 'pageAgain':
      return pageAgain(incident, command.event, command, stamp)
    case 'declineEscalation':
      return declineEscalation(incident, command.event, command, stamp)
    case 'acknowledgeEscalation':
      return acknowledgeEscalation(incident, command.event, command, stamp)
    case 'endImpact':
      return endImpact(incident, command.event, command.at, stamp)
    case 'endAllImpacts':
      return endAllImpacts(incident, command.at, stamp)
    case 'judgeAction':
      return judgeAction(incident, command.event, command, stamp)
    case 'changeStatus':
      return changeStatus(incident, command.to, command, stamp)
    case 'changeSeverity':
      return changeSeverity(incident, command.to, command, stamp)
    case 'assignRole':
      return assignRole(incident, command.role, command.person, command, stamp)
    case 'amendIncident':
      return amendIncident(incident, command.changes, stamp)
    case 'overrideMilestone':
      return overrideMilestone(incident, command.milestone, command, stamp)
    case 'clearMilestoneOverride':
      return clearMilestoneOverride(incident, command.milestone, stamp)
    case 'addFactor':
      return addFactor(incident, command.factor, stamp)
    case 'amendFactor':
      return amendFactor(incident, command.factor, command.changes, stamp)
    case 'addActionItem':
      return addActionItem(incident, command, stamp)
    case 'amendActionItem':
      return amendActionItem(incident, command.item, command.changes, stamp)
    case 'putRecords':
      return putRecords(incident, command.records, stamp)
    case 'settleKeptText':
      return settleKeptText(incident, command.kept, command.deed, stamp)
    case 'importBatch':
      return importBatch(incident, command.proposals, stamp)
    case 'undo':
      if (incident.undo?.batch !== command.batch)
        return nothingToDo('this was undone already, or is not the last change')
      return write(stamp, { op: 'batch.undo', d: { batch: command.batch } })
    case 'redo':
      if (incident.redo?.batch !== command.batch) return nothingToDo('there is nothing to redo')
      return write(stamp, { op: 'batch.redo', d: { batch: command.batch } })
    default:
      return assertNever(command)
  }
}

/** What a new incident says of itself. A severity must be one of SEV1 to SEV5. */
export interface DeclarationFields {
  readonly title: string
  readonly zone: ZoneId
  readonly severity: string | null
}

/** [C13] The entry that declares a new incident; its id comes from the stamp. */
export function declareIncident({ title, zone, severity }: DeclarationFields, stamp: Stamp): Decision {
  const problem = incidentProblem({ title, zone }) ?? severityProblem(severity)
  if (problem !== null) return refuse(problem)
  const incident = stamp.newId() as IncidentId
  return write(stamp, {
    op: 'incident.declare',
    d: { incident, title: title.trim(), zone, severityScale: DEFAULT_SEVERITIES, severity },
  })
}

function severityProblem(severity: string | null): Rejection | null {
  if (severity === null || DEFAULT_SEVERITIES.some((known) => known === severity)) return null
  return {
    kind: 'invalidValue',
    field: 'severity',
    reason: `“${severity}” is none of ${DEFAULT_SEVERITIES.join(', ')}`,
  }
}
