import type { Incident } from '../../../shared/incident/incident.ts'
import { assertNever } from '../../../shared/result.ts'
import type { CorrectTask } from '../../store/correctSlice.ts'
import { useApp } from '../../store/useApp.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { RetractDialog } from './RetractDialog.tsx'
import { ShiftDialog } from './ShiftDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { useCorrectCommands } from './useCorrectCommands.ts'
import { WordsDialog } from './WordsDialog.tsx'

/** Answers the commands for what is selected, and asks what they need to know. */
export function Corrections({ incident }: { readonly incident: Incident }) {
  const task = useApp((app) => app.task)
  const end = useApp((app) => app.endTask)
  useCorrectCommands(incident)
  return task === null ? null : <Task incident={incident} task={task} onClose={end} />
}

interface TaskProps {
  readonly incident: Incident
  readonly task: CorrectTask
  readonly onClose: () => void
}

function Task({ incident, task, onClose }: TaskProps) {
  switch (task.kind) {
    case 'words':
      return <WordsDialog incident={incident} events={task.events} field={task.field} onClose={onClose} />
    case 'shift':
      return <ShiftDialog incident={incident} events={task.events} onClose={onClose} />
    case 'retract':
      return <RetractDialog events={task.events} onClose={onClose} />
    case 'merge':
      return <MergeDialog incident={incident} events={task.events} onClose={onClose} />
    case 'split':
      return <SplitDialog incident={incident} task={task} onClose={onClose} />
    default:
      return assertNever(task)
  }
}
