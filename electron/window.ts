import path from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { APP_ORIGIN } from './origins.ts'
import { type Bounds, boundsOnScreen, MIN_SIZE } from './windowBounds.ts'

/** The page's own background (tokens.css), so that a window never flashes while it loads. */
const BACKGROUND = { dark: '#0e1116', light: '#f5f7fa' } as const

export interface WindowPlace {
  readonly saved: Bounds | null
  readonly save: (bounds: Bounds) => void
}

/** Opens the main window, hardened whatever the defaults of this Electron are. */
export function openMainWindow({ saved, save }: WindowPlace): BrowserWindow {
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
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: !app.isPackaged,
      // Elsewhere Chromium would fetch its dictionaries from the network; a Mac brings its own.
      spellcheck: process.platform === 'darwin',
    },
  })
  window.once('ready-to-show', () => window.show())
  rememberPlace(window, save)
  void window.webContents.setVisualZoomLevelLimits(1, 1)
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
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
