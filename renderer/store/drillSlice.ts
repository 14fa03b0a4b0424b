import type { StateCreator } from 'zustand'
import { type Drill, drillOf } from '../../shared/drill/drill.ts'
import { DRILL_FIELD, keptText, readDrill } from '../../shared/drill/keptDrill.ts'
import type { IncidentId } from '../../shared/ids.ts'
import type { Api } from '../../shared/ipc.ts'
import type { App } from './appStore.ts'

export interface DrillSlice {
  /** The exercise that is on the screen; null for none. It belongs to one incident, and is no part of its record. */
  readonly drill: { readonly of: IncidentId; readonly drill: Drill } | null
  /** Takes the drill of the open incident up where it was left, or begins one. Answers false where there is nothing to play. */
  readonly enterDrill: () => boolean
  readonly setDrill: (drill: Drill) => void
  /** From the beginning, without the answers. */
  readonly restartDrill: () => void
  /** Keeps it as it stands. */
  readonly keepDrill: () => void
  readonly leaveDrill: () => void
}

export const createDrillSlice =
  (api: Api): StateCreator<App, [], [], DrillSlice> =>
  (set, get) => {
    /** As it was left last, by incident: what was read at the opening is older. */
    const left = new Map<IncidentId, Drill>()
    return {
      drill: null,
      enterDrill: () => {
        const { session } = get()
        if (session.status !== 'open') return false
        const drill =
          left.get(session.id) ?? readDrill(session.drafts[DRILL_FIELD]?.text ?? '') ?? drillOf(session.incident)
        if (drill === null) return false
        set({ drill: { of: session.id, drill } })
        return true
      },
      setDrill: (drill) => {
        const before = get().drill
        if (before !== null) set({ drill: { ...before, drill } })
      },
      restartDrill: () => {
        const { session } = get()
        const drill = session.status === 'open' ? drillOf(session.incident) : null
        if (drill !== null) get().setDrill(drill)
        get().keepDrill()
      },
      keepDrill: () => {
        const standing = get().drill
        if (standing === null) return
        left.set(standing.of, standing.drill)
        void api.saveDraft(standing.of, DRILL_FIELD, { text: keptText(standing.drill), base: '' })
      },
      leaveDrill: () => {
        get().keepDrill()
        const standing = get().drill
        if (standing !== null) left.set(standing.of, { ...standing.drill, speed: 0 })
        set({ drill: null })
      },
    }
  }
