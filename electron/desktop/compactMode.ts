import { type BrowserWindow, screen } from 'electron'
import { type Bounds, MIN_SIZE } from '../windowBounds.ts'

/** The main window as a small one that stays on top. */
export interface CompactMode {
  readonly set: (on: boolean) => void
  readonly isOn: () => boolean
}

const SIZE = { width: 440, height: 560 } as const
const LEAST = { width: 360, height: 320 } as const
const FROM_EDGE = 24

/** The window comes back to where it was, full screen too. */
export function createCompactMode(window: () => BrowserWindow | null): CompactMode {
  let before: { readonly bounds: Bounds; readonly isMaximized: boolean } | null = null

  const shrink = (main: BrowserWindow) => {
    before = { bounds: main.getNormalBounds(), isMaximized: main.isMaximized() }
    if (main.isFullScreen()) main.setFullScreen(false)
    if (main.isMaximized()) main.unmaximize()
    const { workArea } = screen.getDisplayMatching(main.getBounds())
    main.setMinimumSize(LEAST.width, LEAST.height)
    main.setAlwaysOnTop(true, 'floating')
    main.setBounds({
      x: workArea.x + workArea.width - SIZE.width - FROM_EDGE,
      y: workArea.y + FROM_EDGE,
      width: SIZE.width,
      height: Math.min(SIZE.height, workArea.height - 2 * FROM_EDGE),
    })
  }

  const grow = (main: BrowserWindow) => {
    main.setAlwaysOnTop(false)
    main.setMinimumSize(MIN_SIZE.width, MIN_SIZE.height)
    if (before !== null) main.setBounds(before.bounds)
    if (before?.isMaximized === true) main.maximize()
    before = null
  }

  return {
    set: (on) => {
      const main = window()
      if (main === null || on === (before !== null)) return
      if (on) shrink(main)
      else grow(main)
    },
    isOn: () => before !== null,
  }
}
