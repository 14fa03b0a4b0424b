import path from 'node:path'
import { crashLog } from '../../electron/crashLog.ts'
import { type Host, nodeHost } from '../../electron/host.ts'
import { openLibrary } from '../../electron/library.ts'
import { createMirror } from '../../electron/mirror/mirror.ts'
import { openSessions } from '../../electron/openSessions.ts'
import { peopleKeys } from '../../electron/peopleKeys.ts'
import type { Choose, Desk } from '../../electron/requests/desk.ts'
import { templateFolder } from '../../electron/templateFolder.ts'
import type { StorageTrouble } from '../../shared/ipc.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'

// Outside Electron its package only answers where the binary lies, and would download it to know; it is not needed here.
process.env.ELECTRON_OVERRIDE_DIST_PATH ??= '/nowhere'
const { openSettings } = await import('../../electron/settings.ts')

const nothing = () => Promise.resolve(null)

/** The desk of main over a real library in `folder`, with a user who answers dialogs as told. */
export interface TestDesk extends Desk {
  /** What the windows were told, by channel. */
  readonly told: {
    readonly entries: JournalEntry[]
    readonly troubles: (StorageTrouble | null)[]
    library: number
    readonly shown: string[]
    theme: string
  }
}

export function testDesk(folder: string, choose: Partial<Choose> = {}): TestDesk {
  const machine = nodeHost(path.join(folder, 'user'))
  const settings = openSettings(path.join(folder, 'user'))
  const mirror = createMirror({
    fs: machine.fs,
    now: machine.now,
    newId: machine.newId,
    root: () => settings.read().mirrorFolder,
    folders: (): Promise<readonly string[]> => library.folders(),
    onState: () => undefined,
  })
  const host: Host = { ...machine, mirror }
  const library = openLibrary(path.join(folder, 'library'), host)
  const told: TestDesk['told'] = { entries: [], troubles: [], library: 0, shown: [], theme: '' }
  return {
    told,
    version: '0.1.0',
    now: host.now,
    library,
    sessions: openSessions(library, {
      onEntries: (_id, entries) => told.entries.push(...entries),
      onTrouble: (_id, trouble) => told.troubles.push(trouble),
      onClockJumps: () => undefined,
    }),
    settings,
    mirror,
    templates: templateFolder(path.join(folder, 'user', 'templates')),
    crashes: crashLog(path.join(folder, 'user', 'logs', 'crash.log'), 'Faultline 0.1.0'),
    applySettings: ({ theme }) => {
      told.theme = theme
    },
    systemUser: 'sam',
    author: () => settings.read().author || 'sam',
    samples: path.join(import.meta.dirname, '../../assets/samples'),
    libraryChanged: () => {
      told.library += 1
    },
    press: {
      pdf: (html) => Promise.resolve(new TextEncoder().encode(`%PDF of ${html.length} characters`)),
      png: (svg) => Promise.resolve(new TextEncoder().encode(`PNG of ${svg.length} characters`)),
    },
    peopleKeys: peopleKeys(path.join(folder, 'user', 'people-keys')),
    exportProgress: () => undefined,
    choose: { files: nothing, file: nothing, saveAs: nothing, folder: nothing, ...choose },
    nameUndo: () => undefined,
    copyText: () => undefined,
    copyImage: () => Promise.resolve(),
    copyRich: () => Promise.resolve(),
    isDark: () => false,
    showItem: (item) => told.shown.push(item),
    trash: () => Promise.resolve(false),
  }
}
