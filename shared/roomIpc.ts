import type { CommandName } from './keymap.ts'
import type { RoomView } from './review/room.ts'

/** What a key in the room may ask of the facilitator's window. */
export const ROOM_COMMANDS = [
  'previousEvent',
  'nextEvent',
  'previousPivot',
  'nextPivot',
  'toggleTimer',
  'previousBlock',
  'nextBlock',
] as const satisfies readonly CommandName[]
export type RoomCommand = (typeof ROOM_COMMANDS)[number]

/** The room window: the first four are the facilitator's, the others the room's own. */
export interface RoomRequests {
  /** Opens the room window, on the second screen if there is one. */
  openRoom(): null
  closeRoom(): null
  isRoomOpen(): boolean
  /** Puts up what the room sees from now on; null for a page that says nothing of any incident. */
  showInRoom(view: RoomView | null): null
  /** What was put up last; null before anything was. */
  roomView(): RoomView | null
  tellFacilitator(command: RoomCommand): null
  toggleRoomFullScreen(): null
}

export const ROOM_REQUESTS = {
  openRoom: true,
  closeRoom: true,
  isRoomOpen: true,
  showInRoom: true,
  roomView: true,
  tellFacilitator: true,
  toggleRoomFullScreen: true,
} satisfies Record<keyof RoomRequests, true>

export interface RoomPushes {
  /** The room window was opened or closed. */
  onRoom(isOpen: boolean): void
  /** To the room: it shows something else. */
  onRoomView(view: RoomView | null): void
}

export const ROOM_PUSHES = { onRoom: true, onRoomView: true } satisfies Record<keyof RoomPushes, true>

/** All that the room window can ask of main: nothing that reads an incident, a file or a setting. */
export const ROOM_MAY_ASK = ['roomView', 'tellFacilitator', 'toggleRoomFullScreen', 'reportCrash'] as const

/** All that the room window is told. */
export const ROOM_HEARS = ['onRoomView'] as const

/** Tells preload that it prepares the room window; what that may do is decided in main. */
export const ROOM_ARGUMENT = '--faultline-room'
