import path from 'node:path'
import { app, BrowserWindow } from 'electron'

/** Chromium keeps its files where `--user-data-dir` says; so do we, whatever the launcher made of it. */
export function followUserDataSwitch(): void {
  const wanted = app.commandLine.getSwitchValue('user-data-dir')
  if (wanted !== '') app.setPath('userData', path.resolve(wanted))
}

/** Starting the app again brings its window to the front, or opens it again where it was closed (on a Mac). */
export function focusOnSecondStart(open: () => void): void {
  const show = () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) return open()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }
  app.on('second-instance', show)
  app.on('activate', show)
}
