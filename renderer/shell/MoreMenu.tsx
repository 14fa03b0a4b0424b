import {
  BellOff,
  Check,
  Ellipsis,
  Keyboard,
  KeyRound,
  LockKeyhole,
  LockKeyholeOpen,
  Redo2,
  Settings,
  ShieldCheck,
  Undo2,
} from 'lucide-react'
import { COMMANDS, type CommandName } from '../../shared/keymap.ts'
import { useApp, useIncident } from '../store/useApp.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'

/** Everything that is not worth a button of its own. */
export function MoreMenu() {
  const openDialog = useApp((app) => app.openDialog)
  const runCommand = useApp((app) => app.runCommand)
  const isQuiet = useApp((app) => app.settings.doNotDisturb)
  const incident = useIncident()
  const isProtected = useApp(({ session }) => session.status === 'open' && session.isProtected)
  const entries: readonly MenuEntry[] = [
    ...(incident === null
      ? []
      : [
          {
            kind: 'item' as const,
            id: 'undo',
            label: incident.undo === null ? 'Nothing to undo' : incident.undo.label,
            icon: <Undo2 aria-hidden />,
            keys: COMMANDS.undo.keys[0],
            disabled: incident.undo === null,
            onAction: () => void runCommand('undo'),
          },
          {
            kind: 'item' as const,
            id: 'redo',
            label: incident.redo === null ? 'Nothing to redo' : incident.redo.label,
            icon: <Redo2 aria-hidden />,
            keys: COMMANDS.redo.keys[0],
            disabled: incident.redo === null,
            onAction: () => void runCommand('redo'),
          },
          {
            kind: 'item' as const,
            id: 'verify',
            label: COMMANDS.verifyLog.label,
            icon: <ShieldCheck aria-hidden />,
            keys: COMMANDS.verifyLog.keys[0],
            onAction: () => openDialog('verify'),
          },
          ...(isProtected ? vaultEntries(runCommand) : [protectEntry(runCommand)]),
          { kind: 'separator' as const, id: 'separator' },
        ]),
    {
      kind: 'item',
      id: 'doNotDisturb',
      label: COMMANDS.toggleDoNotDisturb.label,
      icon: isQuiet ? <Check aria-hidden /> : <BellOff aria-hidden />,
      detail: isQuiet ? 'on: no reminders' : 'off',
      onAction: () => void runCommand('toggleDoNotDisturb'),
    },
    {
      kind: 'item',
      id: 'settings',
      label: COMMANDS.openSettings.label,
      icon: <Settings aria-hidden />,
      keys: COMMANDS.openSettings.keys[0],
      onAction: () => openDialog('settings'),
    },
    {
      kind: 'item',
      id: 'keys',
      label: COMMANDS.showKeys.label,
      icon: <Keyboard aria-hidden />,
      keys: COMMANDS.showKeys.keys[0],
      onAction: () => openDialog('keys'),
    },
  ]
  return (
    <Menu label="More" entries={entries}>
      <Button variant="quiet" size="m" aria-label="More">
        <Ellipsis aria-hidden />
      </Button>
    </Menu>
  )
}

const vaultEntries = (run: (name: CommandName) => boolean): readonly MenuEntry[] => [
  {
    kind: 'item',
    id: 'lock',
    label: COMMANDS.lockIncident.label,
    icon: <LockKeyhole aria-hidden />,
    keys: COMMANDS.lockIncident.keys[0],
    onAction: () => void run('lockIncident'),
  },
  {
    kind: 'item',
    id: 'passphrase',
    label: COMMANDS.changePassphrase.label,
    icon: <KeyRound aria-hidden />,
    onAction: () => void run('changePassphrase'),
  },
  {
    kind: 'item',
    id: 'unprotect',
    label: COMMANDS.unprotectIncident.label,
    icon: <LockKeyholeOpen aria-hidden />,
    onAction: () => void run('unprotectIncident'),
  },
]

const protectEntry = (run: (name: CommandName) => boolean): MenuEntry => ({
  kind: 'item',
  id: 'protect',
  label: COMMANDS.protectIncident.label,
  icon: <LockKeyhole aria-hidden />,
  onAction: () => void run('protectIncident'),
})
