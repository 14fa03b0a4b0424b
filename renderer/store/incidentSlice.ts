import type { StateCreator } from 'zustand'
import type { Drafts } from '../../shared/draft.ts'
import type { EntryId, IncidentId } from '../../shared/ids.ts'
import type { Command } from '../../shared/incident/commands.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import type { EventKind } from '../../shared/incident/kinds.ts'
import { emptyReplay, extendReplay, type Replay } from '../../shared/incident/replay.ts'
import type { Api, DispatchError, Refusal, Secret, StorageError, StorageTrouble } from '../../shared/ipc.ts'
import type { ClockJump } from '../../shared/journal/clockJumps.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { unpackEntries } from '../../shared/journal/packedEntries.ts'
import type { RecoveryReport } from '../../shared/journal/recovery.ts'
import { err, type Result } from '../../shared/result.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { App } from './appStore.ts'
import { describeCommand } from './describeCommand.ts'
import { NOTHING_FOUND } from './findSlice.ts'
import { AT_THE_BEGINNING, placeKeptIn } from './reviewSlice.ts'

/** What is open. One union, so "loading and failed" cannot be said. */
export type Session =
  | { readonly status: 'none' }
  | { readonly status: 'opening'; readonly id: IncidentId }
  | { readonly status: 'failed'; readonly id: IncidentId; readonly error: StorageError }
  | {
      readonly status: 'open'
      readonly id: IncidentId
      readonly folder: string
      readonly incident: Incident
      readonly recovery: RecoveryReport
      /** Why nothing may be added; null otherwise. */
      readonly readOnly: string | null
      /** Whether its content is locked on the disk. */
      readonly isProtected: boolean
      /** What was typed before the app last closed and is not recorded, by field. */
      readonly drafts: Drafts
      readonly replay: Replay
    }

/** Something asked for that is not on disk: on its way, or kept because the disk refused it. */
export interface PendingEntry {
  readonly key: number
  readonly command: Command
  readonly label: string
  /** Null for what is not an event, such as a new title. */
  readonly kind: EventKind | null
  readonly occurredAt: Instant | null
  readonly state: 'saving' | 'failed'
  readonly error: StorageError | null
  /** Entries that main has made of it and goes on trying to save; asking again would record it twice. */
  readonly kept: readonly EntryId[]
}

export interface LastSaved {
  readonly at: Instant
  /** From asking to the disk's answer. */
  readonly ms: number
  readonly entryId: EntryId
}

export interface IncidentSlice {
  readonly session: Session
  readonly pending: readonly PendingEntry[]
  readonly lastSaved: LastSaved | null
  /** The disk refuses what is logged into the open incident. */
  readonly trouble: StorageTrouble | null
  readonly openIncident: (id: IncidentId) => Promise<void>
  readonly closeIncident: () => void
  /** Opens the locked incident that was asked for with a passphrase or a recovery key. Answers what stood in the way. */
  readonly unlockIncident: (id: IncidentId, secret: Secret) => Promise<StorageError | Refusal | null>
  /** Closes the open incident, if it is protected, and forgets its key. Answers what stood in the way. */
  readonly lockIncident: () => Promise<StorageError | Refusal | null>
  /** Answers once main has decided, and what was written is on disk. */
  readonly dispatch: (command: Command) => Promise<Result<readonly JournalEntry[], DispatchError>>
  /** Tries at once to write all that the disk refused. */
  readonly retryStorage: () => Promise<void>
  /** Lets the user choose a folder to go on in. Answers what stood in the way. */
  readonly moveIncident: () => Promise<StorageError | null>
  readonly takeClockJumps: (id: IncidentId, jumps: readonly ClockJump[]) => void
  readonly takeTrouble: (id: IncidentId, trouble: StorageTrouble | null) => void
  /** Asks again for what the disk refused. */
  readonly retryPending: (key: number) => Promise<void>
  readonly discardPending: (key: number) => void
  /** The draft of a field is in the field now, or given up: it is not offered again. */
  readonly dropDraft: (field: string) => void
  /** Takes in what main says reached the disk. Repeats are harmless. */
  readonly takeEntries: (id: IncidentId, entries: readonly JournalEntry[]) => void
}

/** The open incident: a projection of the entries that are on disk, and beside it what is not there yet. */
export const createIncidentSlice =
  (api: Api, now: () => Instant): StateCreator<App, [], [], IncidentSlice> =>
  (set, get) => {
    let lastKey = 0

    const change = (key: number, changes: Partial<PendingEntry>) =>
      set({ pending: get().pending.map((entry) => (entry.key === key ? { ...entry, ...changes } : entry)) })
    const drop = (key: number) => set({ pending: get().pending.filter((entry) => entry.key !== key) })

    /** What main kept and has written meanwhile. */
    const dropSaved = () => {
      const { session, pending } = get()
      const waits = pending.filter(({ kept }) => kept.length > 0)
      if (session.status !== 'open' || waits.length === 0) return
      const saved = new Set(session.replay.entries.map(({ id }) => id))
      const isSaved = ({ kept }: PendingEntry) => kept.length > 0 && kept.every((id) => saved.has(id))
      set({ pending: pending.filter((entry) => !isSaved(entry)) })
    }

    const send = async (key: number, command: Command): Promise<Result<readonly JournalEntry[], DispatchError>> => {
      const { session, takeEntries } = get()
      if (session.status !== 'open') return err({ kind: 'notOpen' })
      const asked = now()
      const answer = await api.dispatch(session.id, command)
      if (answer.ok) {
        takeEntries(session.id, answer.value)
        drop(key)
        const last = answer.value.at(-1)
        if (last !== undefined) set({ lastSaved: { at: now(), ms: now() - asked, entryId: last.id } })
      } else if (answer.error.kind === 'storage') {
        const kept = answer.error.kept ?? []
        change(key, { state: 'failed', error: answer.error.error, kept })
        dropSaved()
      } else {
        drop(key)
      }
      return answer
    }

    return {
      session: { status: 'none' },
      pending: [],
      lastSaved: null,
      trouble: null,

      openIncident: async (id) => {
        const nothingYet = { pending: [], lastSaved: null, trouble: null, ...NOTHING_FOUND, ...AT_THE_BEGINNING }
        set({ session: { status: 'opening', id }, ...nothingYet })
        const answer = await api.openIncident(id)
        const { session } = get()
        if (session.status !== 'opening' || session.id !== id) return
        if (!answer.ok) {
          set({ session: { status: 'failed', id, error: answer.error } })
          if (answer.error.kind === 'locked') set({ dialog: 'unlock' })
          return
        }
        const { folder, entries, recovery, isProtected, readOnly, drafts, trouble } = answer.value
        const replay = extendReplay(emptyReplay, unpackEntries(entries))
        const { incident } = replay
        set({
          session: { status: 'open', id, folder, incident, recovery, isProtected, readOnly, drafts, replay },
          trouble,
          ...placeKeptIn(drafts),
        })
      },

      unlockIncident: async (id, secret) => {
        const answer = await api.unlockIncident(id, secret)
        if (!answer.ok) return answer.error
        set({ dialog: null })
        await get().openIncident(id)
        void get().refreshLibrary()
        return null
      },

      lockIncident: async () => {
        const { session, closeIncident, show } = get()
        if (session.status !== 'open' || !session.isProtected) return null
        const answer = await api.lockIncident(session.id)
        if (!answer.ok) return answer.error
        closeIncident()
        show('library')
        return null
      },

      closeIncident: () => set({ session: { status: 'none' }, pending: [], lastSaved: null, trouble: null }),

      dispatch: async (command) => {
        if (get().session.status !== 'open') return err({ kind: 'notOpen' })
        lastKey += 1
        const key = lastKey
        const entry: PendingEntry = {
          key,
          command,
          ...describeCommand(command),
          state: 'saving',
          error: null,
          kept: [],
        }
        set({ pending: [...get().pending, entry] })
        return await send(key, command)
      },

      retryPending: async (key) => {
        const entry = get().pending.find((candidate) => candidate.key === key)
        if (entry === undefined || entry.state === 'saving') return
        if (entry.kept.length > 0) return await get().retryStorage()
        change(key, { state: 'saving', error: null })
        await send(key, entry.command)
      },

      discardPending: drop,

      dropDraft: (field) => {
        const { session } = get()
        if (session.status !== 'open') return
        const { [field]: _dropped, ...drafts } = session.drafts
        set({ session: { ...session, drafts } })
      },

      takeEntries: (id, entries) => {
        const { session } = get()
        if (session.status !== 'open' || session.id !== id) return
        const replay = extendReplay(session.replay, entries)
        set({ session: { ...session, replay, incident: replay.incident } })
        dropSaved()
      },

      retryStorage: async () => {
        const { session, takeTrouble } = get()
        if (session.status !== 'open') return
        const answer = await api.retryStorage(session.id)
        if (answer.ok) takeTrouble(session.id, answer.value)
      },

      moveIncident: async () => {
        const { session } = get()
        if (session.status !== 'open') return null
        const answer = await api.moveIncident(session.id)
        if (!answer.ok) return answer.error
        const { session: now } = get()
        if (answer.value === null || now.status !== 'open' || now.id !== session.id) return null
        set({ session: { ...now, folder: answer.value } })
        const opened = await api.openIncident(session.id)
        if (!opened.ok) return opened.error
        get().takeEntries(session.id, unpackEntries(opened.value.entries))
        get().takeTrouble(session.id, opened.value.trouble)
        return null
      },

      takeClockJumps: (id, clockJumps) => {
        const { session } = get()
        if (session.status !== 'open' || session.id !== id) return
        set({ session: { ...session, recovery: { ...session.recovery, clockJumps } } })
      },

      takeTrouble: (id, trouble) => {
        const { session } = get()
        if (session.status === 'open' && session.id === id) set({ trouble })
      },
    }
  }
