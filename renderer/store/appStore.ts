import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/ipc.ts'
import type { CommandName } from '../../shared/keymap.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { type CommandsSlice, createCommandsSlice } from './commandsSlice.ts'
import { type CorrectSlice, createCorrectSlice } from './correctSlice.ts'
import { createDrillSlice, type DrillSlice } from './drillSlice.ts'
import { createExportSlice, type ExportSlice } from './exportSlice.ts'
import { createFindSlice, type FindSlice } from './findSlice.ts'
import { createIncidentSlice, type IncidentSlice } from './incidentSlice.ts'
import { createLibrarySlice, type LibrarySlice } from './librarySlice.ts'
import { createNudgeSlice, type NudgeSlice } from './nudgeSlice.ts'
import { createReviewSlice, type ReviewSlice } from './reviewSlice.ts'
import { createRoomSlice, type RoomSlice } from './roomSlice.ts'
import { createTemplatesSlice, type TemplatesSlice } from './templatesSlice.ts'
import { createUiSlice, type UiSlice } from './uiSlice.ts'
import { createWordingSlice, type WordingSlice } from './wordingSlice.ts'

export type App = IncidentSlice &
  UiSlice &
  LibrarySlice &
  ExportSlice &
  CommandsSlice &
  CorrectSlice &
  FindSlice &
  NudgeSlice &
  ReviewSlice &
  DrillSlice &
  RoomSlice &
  WordingSlice &
  TemplatesSlice

/** The renderer's state. Knows no React; whoever makes it says where requests go and what time it is. */
export const createAppStore = (api: Api, now: () => Instant) =>
  createStore<App>()((...tools) => ({
    ...createIncidentSlice(api, now)(...tools),
    ...createUiSlice(api)(...tools),
    ...createLibrarySlice(api)(...tools),
    ...createExportSlice(api)(...tools),
    ...createCommandsSlice()(...tools),
    ...createCorrectSlice()(...tools),
    ...createFindSlice()(...tools),
    ...createNudgeSlice(now)(...tools),
    ...createReviewSlice()(...tools),
    ...createDrillSlice(api)(...tools),
    ...createRoomSlice(api)(...tools),
    ...createWordingSlice()(...tools),
    ...createTemplatesSlice(api)(...tools),
  }))

export type AppStore = ReturnType<typeof createAppStore>

/**
 * Keeps the store in step with what main tells. `inField` answers whether a text field took a command of the menu for
 * itself. Answers how to stop.
 */
export function listenToMain(
  store: AppStore,
  api: Api,
  inField: (name: CommandName) => boolean = () => false,
): () => void {
  const stops = [
    api.onEntries((id, entries) => store.getState().takeEntries(id, entries)),
    api.onStorageTrouble((id, trouble) => store.getState().takeTrouble(id, trouble)),
    api.onClockJumps((id, jumps) => store.getState().takeClockJumps(id, jumps)),
    api.onRoom((isOpen) => store.getState().takeRoom(isOpen)),
    api.onMirror((state) => store.getState().takeMirror(state)),
    api.onLibraryChanged(() => void store.getState().refreshLibrary()),
    api.onSettings((settings) => store.getState().takeSettings(settings)),
    api.onExportProgress((id, progress) => {
      const { session } = store.getState()
      if (session.status === 'open' && session.id === id) store.getState().takeExportProgress(progress)
    }),
    api.onMenuCommand((name) => void (inField(name) || store.getState().runCommand(name))),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
