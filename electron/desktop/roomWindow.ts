import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { RoomView } from '../../shared/review/room.ts'
import { ROOM_ARGUMENT } from '../../shared/roomIpc.ts'
import { keepToTheRoom, pushTo } from '../ipc.ts'
import { APP_ORIGIN } from '../origins.ts'
import { BACKGROUND, pageOptions } from '../pageOptions.ts'
import type { Bounds } from '../windowBounds.ts'
import { roomBounds, roomBoundsAfterUnplugging } from './roomBounds.ts'

/** The window for everybody in the room. It shows what it is given and can read nothing. */
export interface RoomWindow {
  readonly open: () => void
  readonly close: () => void
  readonly isOpen: () => boolean
  readonly show: (view: RoomView | null) => void
  /** What it shows; kept while it is closed, for when it opens again. */
  readonly view: () => RoomView | null
  readonly toggleFullScreen: () => void
  /** Closes with the facilitator's window, and tells nothing while that loads anew. */
  readonly follow: (facilitator: BrowserWindow) => void
}

/** Where the window stood when it was closed last. */
export interface RoomPlace {
  readonly saved: () => Bounds | null
  readonly save: (bounds: Bounds) => void
}

interface Surroundings {
  readonly mainWindow: () => BrowserWindow | null
  readonly place: RoomPlace
  readonly onOpenOrClose: (isOpen: boolean) => void
}

export function createRoomWindow({ mainWindow, place, onOpenOrClose }: Surroundings): RoomWindow {
  let window: BrowserWindow | null = null
  let view: RoomView | null = null
  const standing = () => (window === null || window.isDestroyed() ? null : window)

  const open = () => {
    const there = standing()
    if (there !== null) return there.show()
    const made = make(placeFor(mainWindow(), place.saved()), view)
    window = made
    comeBackWhenUnplugged(made, mainWindow)
    made.on('close', () => place.save(made.getNormalBounds()))
    made.once('closed', () => {
      window = null
      view = null
      onOpenOrClose(false)
    })
    onOpenOrClose(true)
  }

  const close = () => standing()?.close()
  const show = (next: RoomView | null) => {
    view = next
    const there = standing()
    if (there !== null) pushTo(there, 'onRoomView', next)
  }

  return {
    open,
    close,
    isOpen: () => standing() !== null,
    show,
    view: () => view,
    toggleFullScreen: () => {
      const there = standing()
      there?.setFullScreen(!there.isFullScreen())
    },
    follow: (facilitator) => {
      facilitator.once('closed', close)
      facilitator.webContents.on('render-process-gone', () => show(null))
      facilitator.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) show(null)
      })
    },
  }
}

function make(bounds: Bounds, view: RoomView | null): BrowserWindow {
  const isDark = view === null ? nativeTheme.shouldUseDarkColors : view.theme === 'dark'
  const window = new BrowserWindow({
    ...bounds,
    show: false,
    minWidth: 640,
    minHeight: 400,
    title: 'Faultline: the room',
    autoHideMenuBar: true,
    backgroundColor: BACKGROUND[isDark ? 'dark' : 'light'],
    webPreferences: pageOptions(ROOM_ARGUMENT),
  })
  keepToTheRoom(window.webContents)
  // Its menu would be that of the facilitator; a Mac has one for all windows.
  if (process.platform !== 'darwin') window.removeMenu()
  // The facilitator goes on typing.
  window.once('ready-to-show', () => window.showInactive())
  void window.webContents.setVisualZoomLevelLimits(1, 1)
  void window.loadURL(`${APP_ORIGIN}/index.html#room`)
  return window
}

/** The screen of the facilitator, and the others. */
function screensFrom(main: BrowserWindow | null): { readonly here: Bounds; readonly others: readonly Bounds[] } {
  const here = main === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(main.getBounds())
  const others = screen.getAllDisplays().filter(({ id }) => id !== here.id)
  return { here: here.workArea, others: others.map(({ workArea }) => workArea) }
}

function placeFor(main: BrowserWindow | null, saved: Bounds | null): Bounds {
  const { here, others } = screensFrom(main)
  return roomBounds(saved, here, others)
}

/** The system moves windows itself before or after it tells of it, and each in its own way. */
const MOVED_MS = 500

/** A window that was on a screen that is gone comes back beside the facilitator's, not over it. */
function comeBackWhenUnplugged(window: BrowserWindow, mainWindow: () => BrowserWindow | null): void {
  let settling: NodeJS.Timeout | undefined
  const comeBack = () => {
    const { here, others } = screensFrom(mainWindow())
    const bounds = roomBoundsAfterUnplugging(window.getBounds(), here, others)
    if (bounds === null) return
    if (window.isMaximized()) window.unmaximize()
    // A Mac takes its time over leaving full screen, and none of the bounds meanwhile.
    if (window.isFullScreen()) {
      window.once('leave-full-screen', () => window.setBounds(bounds))
      window.setFullScreen(false)
    } else window.setBounds(bounds)
  }
  const onRemoved = () => {
    clearTimeout(settling)
    settling = setTimeout(comeBack, MOVED_MS)
  }
  screen.on('display-removed', onRemoved)
  window.once('closed', () => {
    clearTimeout(settling)
    screen.off('display-removed', onRemoved)
  })
}
