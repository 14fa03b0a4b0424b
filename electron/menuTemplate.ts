import type { MenuItemConstructorOptions } from 'electron'
import { COMMAND_NAMES, type CommandGroup, type CommandName, commandFacts } from '../shared/keymap.ts'
import { acceleratorOf } from './accelerator.ts'

export type TextSize = 'larger' | 'smaller' | 'normal'

/** What undo and redo would do now, in words; null when there is nothing to do. */
export interface MenuNames {
  readonly undo: string | null
  readonly redo: string | null
}

export interface MenuActions {
  readonly tell: (command: CommandName) => void
  readonly setTextSize: (size: TextSize) => void
  readonly showLogs: () => void
}

type Item = MenuItemConstructorOptions

const SEPARATOR: Item = { type: 'separator' }

type MenuName = 'file' | 'edit' | 'event' | 'view' | 'timeline' | 'review' | 'settings' | 'help'

/** Which menu the commands of a group are in, in the order of the keymap. */
const MENUS: Readonly<Record<CommandGroup, MenuName>> = {
  incident: 'file',
  log: 'edit',
  event: 'event',
  find: 'edit',
  timeline: 'timeline',
  review: 'review',
  move: 'view',
  settings: 'settings',
  help: 'help',
}

/**
 * The menu bar. Every command of the keymap is in it once; undo and redo are the app's own, which leaves them to a text
 * field that has the focus. The text-size items keep clear of `Mod+=`, `Mod+-` and `Mod+0`, which zoom the timeline.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  developing: boolean,
  names: MenuNames,
  actions: MenuActions,
): readonly Item[] {
  const mac = platform === 'darwin'
  const commands = (menu: MenuName) =>
    COMMAND_NAMES.filter((name) => MENUS[commandFacts(name).group] === menu).map((name) =>
      commandItem(name, mac, names, actions.tell),
    )
  const textSize = (label: string, size: TextSize, key: string): Item => ({
    label,
    accelerator: `CommandOrControl+Alt+${key}`,
    click: () => actions.setTextSize(size),
  })
  return [
    ...(mac ? [appMenu(commands('settings'))] : []),
    {
      label: mac ? 'File' : '&File',
      submenu: [
        ...commands('file'),
        SEPARATOR,
        ...(mac ? [{ role: 'close' } as const] : [...commands('settings'), SEPARATOR, { role: 'quit' } as const]),
      ],
    },
    {
      label: mac ? 'Edit' : '&Edit',
      submenu: [
        ...commands('edit'),
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    { label: mac ? 'Event' : 'E&vent', submenu: commands('event') },
    {
      label: mac ? 'View' : '&View',
      submenu: [
        ...commands('view'),
        SEPARATOR,
        textSize('Larger text', 'larger', '='),
        textSize('Smaller text', 'smaller', '-'),
        textSize('Normal text size', 'normal', '0'),
        SEPARATOR,
        { role: 'togglefullscreen' },
        ...(developing ? [{ role: 'toggleDevTools' } as const] : []),
      ],
    },
    { label: mac ? 'Timeline' : '&Timeline', submenu: commands('timeline') },
    { label: mac ? 'Review' : '&Review', submenu: commands('review') },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    {
      role: 'help',
      label: mac ? 'Help' : '&Help',
      submenu: [
        ...commands('help'),
        { label: 'Show log files', click: actions.showLogs },
        ...(mac ? [] : [SEPARATOR, { role: 'about' } as const]),
      ],
    },
  ]
}

function appMenu(settings: readonly Item[]): Item {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      SEPARATOR,
      ...settings,
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  }
}

/**
 * The keys themselves are heard by the page, which knows whether a text field has the focus; the menu only shows them.
 * A Mac always listens to its menu too, but after the page, so a key that the page took does not count twice.
 */
function commandItem(name: CommandName, mac: boolean, names: MenuNames, tell: MenuActions['tell']): Item {
  const { label, keys, keysIn } = commandFacts(name)
  const key = keys[0] ?? ''
  // A menu is heard everywhere.
  const shown = keysIn === undefined && (key.includes('+') || (key !== '' && !mac))
  return {
    id: name,
    // An ampersand would underline the next letter.
    label: (name === 'undo' || name === 'redo' ? names[name]?.replaceAll('&', '&&') : null) ?? label,
    click: () => tell(name),
    ...(shown ? { accelerator: acceleratorOf(key), registerAccelerator: false } : {}),
  }
}
