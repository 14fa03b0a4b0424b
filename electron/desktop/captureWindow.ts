import { BrowserWindow, nativeTheme, screen } from 'electron'
import { pushTo } from '../ipc.ts'
import { APP_ORIGIN } from '../origins.ts'
import { BACKGROUND, pageOptions } from '../pageOptions.ts'

/** A small window with the entry line, over whatever app is in front. */
export interface CaptureWindow {
  readonly show: () => void
  readonly hide: () => void
  readonly close: () => void
}

const SIZE = { width: 720, height: 330 } as const

/** It is made when it is first asked for and then kept, so that it is there at once. */
export function createCaptureWindow(): CaptureWindow {
  let window: BrowserWindow | null = null

  const made = (): BrowserWindow => {
    if (window !== null && !window.isDestroyed()) return window
    window = open()
    return window
  }

  return {
    show: () => {
      const capture = made()
      place(capture)
      const appear = () => {
        capture.show()
        capture.focus()
        pushTo(capture, 'onCapture')
      }
      if (capture.webContents.isLoading()) capture.webContents.once('did-finish-load', appear)
      else appear()
    },
    hide: () => {
      if (window !== null && !window.isDestroyed()) window.hide()
    },
    close: () => {
      if (window !== null && !window.isDestroyed()) window.destroy()
      window = null
    },
  }
}

function open(): BrowserWindow {
  const window = new BrowserWindow({
    ...SIZE,
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    title: 'Log an event',
    backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: pageOptions(),
  })
  window.setAlwaysOnTop(true, 'floating')
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true })
  void window.webContents.setVisualZoomLevelLimits(1, 1)
  void window.loadURL(`${APP_ORIGIN}/index.html#capture`)
  return window
}

/** Where the eyes are: on the screen with the pointer, a third from the top. */
function place(window: BrowserWindow): void {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
  window.setBounds({
    x: Math.round(workArea.x + (workArea.width - SIZE.width) / 2),
    y: Math.round(workArea.y + (workArea.height - SIZE.height) / 3),
    ...SIZE,
  })
}
