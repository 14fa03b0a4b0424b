import type { BrowserWindow } from 'electron'
import type { RoomRequests } from '../../shared/roomIpc.ts'
import type { RoomWindow } from '../desktop/roomWindow.ts'
import { type Answers, pushTo } from '../ipc.ts'

/** Answers about the room window, to the facilitator and to the room. */
export function roomAnswers(
  room: RoomWindow,
  mainWindow: () => BrowserWindow | null,
): Pick<Answers, keyof RoomRequests> {
  return {
    openRoom: () => {
      room.open()
      return null
    },
    closeRoom: () => {
      room.close()
      return null
    },
    isRoomOpen: room.isOpen,
    showInRoom: (view) => {
      room.show(view)
      return null
    },
    roomView: room.view,
    tellFacilitator: (command) => {
      const window = mainWindow()
      if (window !== null) pushTo(window, 'onMenuCommand', command)
      return null
    },
    toggleRoomFullScreen: () => {
      room.toggleFullScreen()
      return null
    },
  }
}
