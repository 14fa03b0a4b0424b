import { app, dialog } from 'electron'
import type { CrashLog } from './crashLog.ts'

/** Writes down every failure that no code expected. The app goes on: what is on disk is safe, and more can be logged. */
export function watchForCrashes(crashes: CrashLog): void {
  let told = false
  const unexpected = (where: string) => (problem: unknown) => {
    crashes.record(where, problem)
    if (told || !app.isReady()) return
    told = true
    void dialog.showMessageBox({
      type: 'error',
      message: 'Something in Faultline went wrong.',
      detail: `Everything marked as saved is on disk. What happened is written in ${crashes.file}. If the window does not answer, close it and start again.`,
    })
  }
  process.on('uncaughtException', unexpected('main'))
  process.on('unhandledRejection', unexpected('main, a promise'))
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    crashes.record('window', `its process ended: ${reason}, code ${exitCode}`)
    if (reason !== 'killed') contents.reload()
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') crashes.record(type, `its process ended: ${reason}, code ${exitCode}`)
  })
}
