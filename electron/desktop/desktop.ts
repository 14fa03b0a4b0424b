import type { BrowserWindow } from 'electron'
import type { HotKeyState } from '../../shared/ipc.ts'
import { type CaptureWindow, createCaptureWindow } from './captureWindow.ts'
import { type CompactMode, createCompactMode } from './compactMode.ts'
import { createHotKey, type HotKey } from './hotKey.ts'
import { createRoomWindow, type RoomPlace, type RoomWindow } from './roomWindow.ts'
import { showTray } from './tray.ts'

/** What the app has outside its main window. */
export interface Desktop {
  readonly hotKey: HotKey
  readonly takeHotKey: (keys: string) => HotKeyState
  readonly capture: CaptureWindow
  readonly compact: CompactMode
  readonly room: RoomWindow
  /** Brings the tray's menu up to date. */
  readonly refresh: () => void
}

interface Surroundings {
  readonly mainWindow: () => BrowserWindow | null
  readonly show: () => void
  readonly doNotDisturb: () => boolean
  readonly setDoNotDisturb: (on: boolean) => void
  readonly onRoom: (isOpen: boolean) => void
  readonly roomPlace: RoomPlace
}

export function createDesktop({
  mainWindow,
  show,
  doNotDisturb,
  setDoNotDisturb,
  onRoom,
  roomPlace,
}: Surroundings): Desktop {
  const capture = createCaptureWindow()
  const hotKey = createHotKey(capture.show)
  const refresh = showTray({
    log: capture.show,
    show,
    hotKey: () => (hotKey.state().isHeard ? hotKey.state().keys : ''),
    doNotDisturb,
    setDoNotDisturb,
  })
  return {
    hotKey,
    takeHotKey: (keys) => {
      const state = hotKey.take(keys)
      refresh()
      return state
    },
    capture,
    compact: createCompactMode(mainWindow),
    room: createRoomWindow({ mainWindow, place: roomPlace, onOpenOrClose: onRoom }),
    refresh,
  }
}
