import path from 'node:path'
import { app } from 'electron'

/** Chromium keeps its files where `--user-data-dir` says; so do we, whatever the launcher made of it. */
export function followUserDataSwitch(): void {
  const wanted = app.commandLine.getSwitchValue('user-data-dir')
  if (wanted !== '') app.setPath('userData', path.resolve(wanted))
}

/** Starting the app again brings its window to the front. */
export function focusOnSecondStart(show: () => void): void {
  app.on('second-instance', show)
  app.on('activate', show)
}
