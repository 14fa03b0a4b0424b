import type { StateCreator } from 'zustand'
import type { IncidentId } from '../../shared/ids.ts'
import type { Dismissal, Nudge } from '../../shared/nudge/nudgeOf.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { App } from './appStore.ts'

export interface NudgeSlice {
  /** What the user sent away since the app was started. */
  readonly dismissed: ReadonlyMap<IncidentId, readonly Dismissal[]>
  readonly dismissNudge: (incident: IncidentId, nudge: Nudge) => void
}

export const createNudgeSlice =
  (now: () => Instant): StateCreator<App, [], [], NudgeSlice> =>
  (set, get) => ({
    dismissed: new Map(),

    dismissNudge: (incident, { kind, since }) => {
      const { dismissed } = get()
      const before = dismissed.get(incident) ?? []
      set({ dismissed: new Map(dismissed).set(incident, [...before, { kind, since, at: now() }]) })
    },
  })
