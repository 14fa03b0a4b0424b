import path from 'node:path'
import { app, nativeTheme } from 'electron'
import { err, ok } from '../shared/result.ts'
import { DEFAULT_SETTINGS } from '../shared/settings.ts'
import { crashLog } from './crashLog.ts'
import { type Answers, handle } from './ipc.ts'
import { showMenu } from './menu.ts'
import { declareScheme, servePages } from './protocol.ts'
import { PARSERS } from './schemas.ts'
import { hardenApp } from './security.ts'
import { openMainWindow } from './window.ts'

declareScheme()
hardenApp()

// Interim: until the journal lands, the window has its real preload and channels but an empty library.
const missing = err({
  kind: 'notFound',
  message: 'The library is not built yet.',
  safe: 'Nothing was written.',
  place: '',
} as const)
const crashes = crashLog(path.join(app.getPath('userData'), 'logs', 'crash.log'), `Faultline ${app.getVersion()}`)
let settings = DEFAULT_SETTINGS
const answers: Answers = {
  boot: () => ({ version: app.getVersion(), platform: 'linux', libraryFolder: '', systemZone: 'UTC', settings }),
  listIncidents: () => ok([]),
  createIncident: () => missing,
  openIncident: () => missing,
  dispatch: () => err({ kind: 'notOpen' }),
  saveDraft: () => missing,
  openSample: () => missing,
  importFiles: () => missing,
  exportDocument: () => missing,
  showInFolder: () => missing,
  saveSettings: (changes) => {
    settings = { ...settings, ...changes }
    nativeTheme.themeSource = settings.theme
    return settings
  },
  reportCrash: (where, details) => {
    crashes.record(where, details)
    return null
  },
}

void app.whenReady().then(() => {
  servePages({ bundle: path.join(import.meta.dirname, '../renderer'), documentHtml: () => Promise.resolve(null) })
  for (const channel of Object.keys(PARSERS) as (keyof Answers)[])
    handle(channel, PARSERS[channel] as never, answers[channel] as never)
  showMenu(crashes.file)
  openMainWindow({ saved: null, save: () => undefined })
})

app.on('window-all-closed', () => app.quit())
