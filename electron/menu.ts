import { app, BrowserWindow, Menu, shell } from 'electron'
import { pushTo } from './ipc.ts'
import { type MenuNames, menuTemplate, type TextSize } from './menuTemplate.ts'
import { mainWindow } from './window.ts'

/** The menu bar; shown again whenever undo or redo would do something else. */
export function showMenu(crashLogFile: string, names: MenuNames = { undo: null, redo: null }): void {
  const template = menuTemplate(process.platform, !app.isPackaged, names, {
    tell: (command) => {
      const window = mainWindow()
      if (window !== null) pushTo(window, 'onMenuCommand', command)
    },
    setTextSize,
    showLogs: () => shell.showItemInFolder(crashLogFile),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]))
}

/** Zoom factors a window of the smallest size can still be used at. */
const SIZES = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

function setTextSize(size: TextSize): void {
  const contents = BrowserWindow.getFocusedWindow()?.webContents
  if (contents === undefined) return
  const now = contents.getZoomFactor()
  const next = {
    larger: SIZES.find((factor) => factor > now + 0.01),
    smaller: SIZES.findLast((factor) => factor < now - 0.01),
    normal: 1,
  }[size]
  if (next !== undefined) contents.setZoomFactor(next)
}
