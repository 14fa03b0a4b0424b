import { setTimeout as pause } from 'node:timers/promises'
import { app, type BrowserWindow, dialog } from 'electron'

/** How long a flush may take before the user is asked: many times what a healthy disk needs. */
const PATIENCE_MS = 3_000

export interface Closing {
  /** Settles once nothing is under way. */
  readonly quiet: () => Promise<void>
  /** How many entries the disk has not taken yet. */
  readonly unsaved: () => number
  /** Closes the journals. */
  readonly close: () => Promise<void>
}

/** A window closes only when what was logged is on disk, or when the user, told that it is not, says so. */
export function holdOpenUntilSaved(window: BrowserWindow, closing: Closing): void {
  let agreed = false
  let asking = false
  const settle = async () => {
    await within(PATIENCE_MS, closing.quiet())
    agreed = closing.unsaved() === 0 || (await askToLose(window, closing.unsaved()))
    asking = false
    if (agreed) window.close()
  }
  window.on('close', (event) => {
    if (agreed) return
    event.preventDefault()
    if (asking) return
    asking = true
    void settle()
  })
}

/** The app ends once its journals are closed. */
export function closeBeforeQuitting(closing: Closing): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void within(PATIENCE_MS, closing.quiet().then(closing.close)).then(() => {
      closed = true
      app.quit()
    })
  })
}

async function askToLose(window: BrowserWindow, entries: number): Promise<boolean> {
  const CLOSE = 1
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: entries === 1 ? 'One entry is not on disk yet.' : `${entries} entries are not on disk yet.`,
    detail:
      'The disk has not taken what you logged last. Faultline goes on trying for as long as it is open: make room on the disk or connect it again, and the entries will be saved. Everything marked as saved is safe.',
    buttons: ['Keep open', 'Close and lose them'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === CLOSE
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  await Promise.race([work.catch(() => undefined), pause(ms, undefined, { ref: false })])
}
