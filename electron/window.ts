import path from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { APP_ORIGIN } from './origins.ts'
import { BACKGROUND, pageOptions } from './pageOptions.ts'
import { type Bounds, boundsOnScreen, MIN_SIZE } from './windowBounds.ts'

let main: BrowserWindow | null = null

/** The window with the four views; null while it is closed, as it can be on a Mac. */
export const mainWindow = (): BrowserWindow | null => (main === null || main.isDestroyed() ? null : main)

export interface WindowPlace {
  readonly saved: Bounds | null
  readonly save: (bounds: Bounds) => void
  /** False while the window stands somewhere only for now. */
  readonly isKept: () => boolean
}

export function openMainWindow({ saved, save, isKept }: WindowPlace): BrowserWindow {
  const window = new BrowserWindow({
    ...boundsOnScreen(
      saved,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    // Its commands are in the page too; Alt shows it.
    autoHideMenuBar: true,
    title: 'Faultline',
    icon: path.join(app.getAppPath(), 'assets/icon.png'),
    backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: pageOptions(),
  })
  window.once('ready-to-show', () => window.show())
  main = window
  rememberPlace(window, (bounds) => {
    if (isKept()) save(bounds)
  })
  void window.webContents.setVisualZoomLevelLimits(1, 1)
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
}

/** Brings the main window to the front, or opens it where it was closed. */
export function showMainWindow(open: () => void): void {
  const window = mainWindow()
  if (window === null) {
    open()
    return
  }
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

const STILL_MS = 500

function rememberPlace(window: BrowserWindow, save: (bounds: Bounds) => void): void {
  let waiting: NodeJS.Timeout | undefined
  const saveSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (!window.isDestroyed()) save(window.getNormalBounds())
    }, STILL_MS)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('close', () => {
    clearTimeout(waiting)
    save(window.getNormalBounds())
  })
}
