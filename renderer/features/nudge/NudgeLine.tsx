import { BellOff, Lightbulb, X } from 'lucide-react'
import { useMemo } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { CommandName } from '../../../shared/keymap.ts'
import { COMMANDS } from '../../../shared/keymap.ts'
import { forgottenIn, type NudgeKind, nudgeOf } from '../../../shared/nudge/nudgeOf.ts'
import { useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import styles from './NudgeLine.module.css'
import { nudgeWords } from './nudgeWords.ts'

/** What a press of its button does. */
const DEEDS: Readonly<Record<NudgeKind, { readonly label: string; readonly command: CommandName }>> = {
  update: { label: 'Copy the update', command: 'copyUpdate' },
  commander: { label: 'Name a commander', command: 'handOver' },
  severity: { label: 'Set the severity', command: 'changeSeverity' },
  silence: { label: 'Log an event', command: 'focusEntryLine' },
}

const NONE = [] as const

/** One quiet line about what may have been forgotten. Never in the way: it asks nothing and can be sent away. */
export function NudgeLine({ incident }: { readonly incident: Incident }) {
  const isQuiet = useApp((app) => app.settings.doNotDisturb)
  const isReadOnly = useApp(({ session }) => session.status === 'open' && session.readOnly !== null)
  const dismissed = useApp((app) => app.dismissed.get(incident.id)) ?? NONE
  const dismiss = useApp((app) => app.dismissNudge)
  const run = useApp((app) => app.runCommand)
  const at = useNow(5_000)
  const forgotten = useMemo(() => forgottenIn(incident), [incident])
  const nudge = nudgeOf(forgotten, at, dismissed)
  if (nudge === null || isQuiet || isReadOnly) return null
  const { label, command } = DEEDS[nudge.kind]
  const [keys] = COMMANDS[command].keys
  const sendAway = () => {
    dismiss(incident.id, nudge)
    run('focusEntryLine')
  }
  return (
    <section aria-label="Reminder" className={styles.nudge}>
      <Lightbulb aria-hidden className={styles.sign} />
      <span role="status" className={styles.words}>
        {nudgeWords(nudge, at)}
      </span>
      <Button size="s" onPress={() => run(command)}>
        {label}
        {keys === undefined ? null : <Kbd keys={keys} />}
      </Button>
      <IconButton label="Do not disturb: no reminders" size="s" onPress={() => run('toggleDoNotDisturb')}>
        <BellOff />
      </IconButton>
      <IconButton label="Not now" size="s" onPress={sendAway}>
        <X />
      </IconButton>
    </section>
  )
}
