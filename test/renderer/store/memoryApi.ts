import type { IncidentId } from '../../../shared/ids.ts'
import type { Stamp } from '../../../shared/incident/commands.ts'
import { decide } from '../../../shared/incident/decide.ts'
import { replay } from '../../../shared/incident/replay.ts'
import type { Api, Pushes, StorageError, StorageTrouble } from '../../../shared/ipc.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { packEntries } from '../../../shared/journal/packedEntries.ts'
import type { Finding } from '../../../shared/mask/finding.ts'
import { err, ok } from '../../../shared/result.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings.ts'
import { instant } from '../../../shared/time/instant.ts'
import { at, entry } from '../../helpers/build.ts'

export const DISK_FULL: StorageError = {
  kind: 'diskFull',
  message: 'The disk is full',
  safe: 'What was saved before is safe.',
  place: '/library/one',
}

type Listeners = { readonly [P in keyof Pushes]: Set<Pushes[P]> }

/**
 * Main as the store sees it, without a process or a disk: the real rules decide, entries are kept in memory, and a test
 * says when the disk refuses or holds back.
 */
export function memoryApi(
  journals: Readonly<Record<string, readonly JournalEntry[]>>,
  secrets: readonly Finding[] = [],
) {
  const kept = new Map<string, JournalEntry[]>(Object.entries(journals).map(([id, entries]) => [id, [...entries]]))
  const listeners: Listeners = {
    onEntries: new Set(),
    onStorageTrouble: new Set(),
    onClockJumps: new Set(),
    onLibraryChanged: new Set(),
    onMirror: new Set(),
    onMenuCommand: new Set(),
    onCapture: new Set(),
    onSettings: new Set(),
    onExportProgress: new Set(),
    onRoom: new Set(),
    onRoomView: new Set(),
  }
  const listen =
    <P extends keyof Pushes>(push: P) =>
    (listener: Pushes[P]) => {
      listeners[push].add(listener)
      return () => void listeners[push].delete(listener)
    }
  let settings: Settings = DEFAULT_SETTINGS
  let disk: 'works' | 'full' | 'slowToHeal' = 'works'
  const late: JournalEntry[] = []
  const asked = { retries: 0 }
  let gate: Promise<void> = Promise.resolve()
  let ids = 0
  const stamp = (): Stamp => ({ now: at('12:00'), by: 'Sam', newId: () => `new-${++ids}` })

  const api: Api = {
    boot: () =>
      Promise.resolve({
        version: '0.1.0',
        platform: 'linux',
        libraryFolder: '/library',
        systemZone: 'Europe/Berlin',
        systemUser: 'sam',
        settings,
        settingsAside: null,
        mirror: null,
      }),
    chooseMirror: () => Promise.resolve(ok(null)),
    chooseWordTemplate: () => Promise.resolve(ok(null)),
    openRoom: () => Promise.resolve(null),
    closeRoom: () => Promise.resolve(null),
    isRoomOpen: () => Promise.resolve(false),
    showInRoom: () => Promise.resolve(null),
    roomView: () => Promise.resolve(null),
    tellFacilitator: () => Promise.resolve(null),
    toggleRoomFullScreen: () => Promise.resolve(null),
    listIncidents: () => Promise.resolve(disk === 'full' ? err(DISK_FULL) : ok([])),
    createIncident: () => Promise.resolve(err({ kind: 'refused', message: 'Not in this test' })),
    newRecoveryKey: () => Promise.resolve('7K2M'),
    unlockIncident: () => Promise.resolve(ok(null)),
    lockIncident: () => Promise.resolve(ok(null)),
    changePassphrase: () => Promise.resolve(ok(null)),
    protectIncident: () => Promise.resolve(ok(null)),
    unprotectIncident: () => Promise.resolve(ok(null)),
    openIncident: (id) => {
      const entries = kept.get(id)
      if (entries === undefined) return Promise.resolve(err({ ...DISK_FULL, kind: 'notFound' as const }))
      const recovery = {
        segments: 1,
        entries: entries.length,
        damaged: [],
        gaps: [],
        unreadable: [],
        conflicts: [],
        clockJumps: [],
      }
      const opened = {
        id,
        folder: `/library/${id}`,
        entries: packEntries(entries),
        recovery,
        drafts: { entryLine: { text: 'h half a', base: '', at: instant(0) } },
      }
      return Promise.resolve(ok({ ...opened, trouble: null, isProtected: false, readOnly: null }))
    },
    dispatch: async (id, command) => {
      await gate
      const entries = kept.get(id)
      if (entries === undefined) return err({ kind: 'notOpen' })
      const decided = decide(replay(entries), command, stamp())
      if (!decided.ok) return err({ kind: 'rejected', rejection: decided.error })
      if (disk === 'full') return err({ kind: 'storage', error: DISK_FULL })
      const written = decided.value.map((draft, i) => entry(entries.length + i, draft.op, { batch: draft.batch }))
      if (disk === 'slowToHeal') {
        late.push(...written)
        return err({ kind: 'storage', error: DISK_FULL, kept: written.map((made) => made.id) })
      }
      entries.push(...written)
      return ok(written)
    },
    retryStorage: () => {
      asked.retries += 1
      return Promise.resolve(ok(null))
    },
    moveIncident: () => Promise.resolve(ok('/usb/one')),
    saveDraft: () => Promise.resolve(ok(null)),
    openSample: () => Promise.resolve(err(DISK_FULL)),
    importFiles: () => Promise.resolve(ok(null)),
    importDropped: () => Promise.resolve(ok(null)),
    importTables: () => Promise.resolve(err(DISK_FULL)),
    exportDocument: () => Promise.resolve(ok(null)),
    listTemplates: () => Promise.resolve(ok([])),
    saveTemplate: () => Promise.resolve(err(DISK_FULL)),
    removeTemplate: () => Promise.resolve(ok(null)),
    pickTemplate: () => Promise.resolve(ok(null)),
    exportTemplate: () => Promise.resolve(ok(null)),
    showInFolder: () => Promise.resolve(ok(null)),
    verifyLog: () => Promise.resolve(err(DISK_FULL)),
    verifyDocument: () => Promise.resolve(ok(null)),
    readDamage: () => Promise.resolve(err(DISK_FULL)),
    pickFile: () => Promise.resolve(ok(null)),
    readAttachment: () => Promise.resolve(ok(new Uint8Array())),
    attachBytes: () => Promise.resolve(err(DISK_FULL)),
    attachmentState: () => Promise.resolve('missing'),
    saveNumbers: () => Promise.resolve(ok(null)),
    saveAttachment: () => Promise.resolve(ok(null)),
    saveSettings: (changes) => {
      settings = { ...settings, ...changes }
      return Promise.resolve(settings)
    },
    cancelExport: () => Promise.resolve(null),
    printPreview: () => Promise.resolve(ok(null)),
    copyForWiki: () => Promise.resolve(ok(null)),
    copyPicture: () => Promise.resolve({ ok: true, value: true }),
    findMasked: () => Promise.resolve({ ok: true, value: { findings: secrets } }),
    savePeopleKey: () => Promise.resolve({ ok: true, value: null }),
    copyText: () => Promise.resolve(null),
    hotKey: () => Promise.resolve({ keys: '', isHeard: false }),
    setHotKey: (keys) => Promise.resolve({ keys, isHeard: true }),
    showCapture: () => Promise.resolve(null),
    hideCapture: () => Promise.resolve(null),
    captureIncident: () => Promise.resolve(null),
    setCompact: () => Promise.resolve(null),
    nameUndo: () => Promise.resolve(null),
    reportCrash: () => Promise.resolve(null),
    onEntries: listen('onEntries'),
    onStorageTrouble: listen('onStorageTrouble'),
    onClockJumps: listen('onClockJumps'),
    onLibraryChanged: listen('onLibraryChanged'),
    onMirror: listen('onMirror'),
    onMenuCommand: listen('onMenuCommand'),
    onCapture: listen('onCapture'),
    onSettings: listen('onSettings'),
    onExportProgress: listen('onExportProgress'),
    onRoom: listen('onRoom'),
    onRoomView: listen('onRoomView'),
  }

  return {
    api,
    asked,
    /** What a disk that is slow to heal has made and not yet written. */
    late,
    tellTrouble: (id: string, trouble: StorageTrouble | null) => {
      for (const listener of listeners.onStorageTrouble) listener(id as IncidentId, trouble)
    },
    setDisk: (state: typeof disk) => {
      disk = state
    },
    /** Holds every answer about the disk back until the returned function is called. */
    holdBack: (): (() => void) => {
      let release: () => void = () => undefined
      gate = new Promise((resolve) => {
        release = resolve
      })
      return () => {
        gate = Promise.resolve()
        release()
      }
    },
    tellEntries: (id: string, entries: readonly JournalEntry[]) => {
      for (const listener of listeners.onEntries) listener(id as IncidentId, entries)
    },
    tellMenu: (name: Parameters<Pushes['onMenuCommand']>[0]) => {
      for (const listener of listeners.onMenuCommand) listener(name)
    },
  }
}
