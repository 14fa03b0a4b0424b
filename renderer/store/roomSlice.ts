import type { StateCreator } from 'zustand'
import type { Api } from '../../shared/ipc.ts'
import type { BlockStage } from '../../shared/review/agenda.ts'
import type { App } from './appStore.ts'

export interface RoomSlice {
  /** The room window is open. */
  readonly isRoomOpen: boolean
  readonly takeRoom: (isOpen: boolean) => void
  readonly toggleRoom: () => void
  /** What it shows. */
  readonly roomShows: BlockStage
  readonly showInRoom: (stage: BlockStage) => void
  /** The last question to the room is shown there. */
  readonly asksRoom: boolean
  readonly askRoom: (asks: boolean) => void
}

/** What everybody in the room sees, as the facilitator has it. */
export const createRoomSlice =
  (api: Api): StateCreator<App, [], [], RoomSlice> =>
  (set, get) => ({
    isRoomOpen: false,
    roomShows: 'opening',
    asksRoom: false,
    takeRoom: (isRoomOpen) => set({ isRoomOpen }),
    toggleRoom: () => void (get().isRoomOpen ? api.closeRoom() : api.openRoom()),
    showInRoom: (roomShows) => set({ roomShows }),
    askRoom: (asksRoom) => set({ asksRoom }),
  })
