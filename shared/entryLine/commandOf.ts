import type { Command } from '../incident/commands.ts'
import { assertNever } from '../result.ts'
import type { EntryLineIntent } from './reading.ts'

/** The command that does what a line asks for. Each intent is one command, and so one step of undo. */
export function commandOf(intent: EntryLineIntent): Command {
  switch (intent.kind) {
    case 'add':
      return { kind: 'addEvent', event: intent.event }
    case 'hypothesis':
      return { ...intent, kind: 'setHypothesisState' }
    case 'acknowledge':
      return { ...intent, kind: 'acknowledgeEscalation' }
    case 'endImpact':
      return intent
    case 'status':
      return { ...intent, kind: 'changeStatus' }
    case 'severity':
      return { ...intent, kind: 'changeSeverity' }
    default:
      return assertNever(intent)
  }
}
