import type { Incident } from '../../../shared/incident/incident.ts'
import { chosenEvents } from '../../store/chosen.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { useAsk, useOutcome } from '../../store/useAsk.ts'
import { useAttach } from '../../store/useAttach.ts'
import { showToast } from '../../ui/toastQueue.ts'
import { eventCount } from './wordsIn.ts'

/** The commands for the selected event, or for all that are marked. */
export function useCorrectCommands(incident: Incident): void {
  const selection = useApp((app) => app.selection)
  const marked = useApp((app) => app.marked)
  const startTask = useApp((app) => app.startTask)
  const runCommand = useApp((app) => app.runCommand)
  const ask = useAsk()
  const outcome = useOutcome()
  const attach = useAttach()
  const chosen = chosenEvents(incident, { selection, marked })
  const events = chosen.map(({ id }) => id)
  const standing = chosen.filter((event) => event.retracted === null)
  const [first] = chosen
  const some = chosen.length > 0
  const when = (is: boolean, run: () => void) => (is ? run : null)

  const set = (field: 'starred' | 'hidden') => {
    const isOn = chosen.every((event) => event[field])
    void ask({ kind: 'amendEvents', events, change: { kind: 'set', changes: { [field]: !isOn } } })
  }
  const undoable = (title: string) =>
    showToast({ tone: 'ok', title, action: { label: 'Undo', onPress: () => void runCommand('undo') } })

  const retract = async () => {
    const saved = (await outcome({ kind: 'retractEvents', events, reason: '' })) === 'saved'
    if (saved) undoable(`Retracted ${eventCount(standing.length)}`)
  }
  const restore = async () => {
    const saved = (await outcome({ kind: 'restoreEvents', events })) === 'saved'
    if (saved) undoable(`Restored ${eventCount(chosen.length - standing.length)}`)
  }

  useCommand(
    'starEvent',
    when(some, () => set('starred')),
  )
  useCommand(
    'hideEvent',
    when(some, () => set('hidden')),
  )
  useCommand(
    'tagEvents',
    when(some, () => startTask({ kind: 'words', field: 'tags', events })),
  )
  useCommand(
    'shiftEvents',
    when(some, () => startTask({ kind: 'shift', events })),
  )
  useCommand(
    'mergeEvents',
    when(standing.length > 0, () => startTask({ kind: 'merge', events: standing.map(({ id }) => id) })),
  )
  useCommand(
    'splitEvent',
    first === undefined || first.retracted !== null
      ? null
      : () => startTask({ kind: 'split', event: first.id, text: first.text, at: null }),
  )
  useCommand('attachFile', first === undefined ? null : () => void attach.pick(first.id))
  useCommand(
    'retractEvent',
    when(standing.length > 0, () => void retract()),
  )
  useCommand(
    'restoreEvent',
    when(standing.length < chosen.length, () => void restore()),
  )
}
