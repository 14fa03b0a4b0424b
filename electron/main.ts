import path from 'node:path'
import { app, clipboard, nativeTheme, powerMonitor, shell } from 'electron'
import { afterPause } from './afterPause.ts'
import { assetsFolder } from './assets.ts'
import { commandLineArguments } from './cli/appArguments.ts'
import { userName } from './cli/places.ts'
import { runCommandLine } from './cliInApp.ts'
import { copyImage, copyRich } from './clipboard.ts'
import { type Closing, closeBeforeQuitting, holdOpenUntilSaved } from './closing.ts'
import { watchForCrashes } from './crashes.ts'
import { crashLog } from './crashLog.ts'
import { createDesktop } from './desktop/desktop.ts'
import { systemDialogs } from './dialogs.ts'
import { type Host, nodeHost } from './host.ts'
import { handleAll, push, quiet } from './ipc.ts'
import { openLibrary } from './library.ts'
import { showMenu } from './menu.ts'
import { createMirror } from './mirror/mirror.ts'
import { openSessions } from './openSessions.ts'
import { PEOPLE_KEYS, peopleKeys } from './peopleKeys.ts'
import { press } from './press.ts'
import { declareScheme, servePages } from './protocol.ts'
import { appAnswers } from './requests/app.ts'
import { attachmentAnswers, attachmentImage } from './requests/attachments.ts'
import type { Desk } from './requests/desk.ts'
import { desktopAnswers } from './requests/desktop.ts'
import { documentAnswers, previewHtml } from './requests/documents.ts'
import { incidentAnswers } from './requests/incidents.ts'
import { libraryAnswers } from './requests/library.ts'
import { maskingAnswers } from './requests/masking.ts'
import { printPreviewAnswers } from './requests/printPreview.ts'
import { roomAnswers } from './requests/room.ts'
import { templateAnswers } from './requests/templates.ts'
import { verifyAnswers } from './requests/verify.ts'
import { PARSERS } from './schemas.ts'
import { hardenApp } from './security.ts'
import { openSettings } from './settings.ts'
import { focusOnSecondStart, followUserDataSwitch } from './singleInstance.ts'
import { TEMPLATES, templateFolder } from './templateFolder.ts'
import { mainWindow, openMainWindow, showMainWindow } from './window.ts'

followUserDataSwitch()
declareScheme()
hardenApp()
const command = commandLineArguments(process.argv, app.isPackaged)
if (command !== null) void runCommandLine(command)
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const userData = app.getPath('userData')
  const crashes = crashLog(path.join(userData, 'logs', 'crash.log'), `Faultline ${app.getVersion()}`)
  watchForCrashes(crashes)
  const machine = nodeHost(userData)
  const settings = openSettings(userData)
  const mirror = createMirror({
    fs: machine.fs,
    now: machine.now,
    newId: machine.newId,
    root: () => settings.read().mirrorFolder,
    folders: (): Promise<readonly string[]> => library.folders(),
    onState: (state) => push('onMirror', state),
  })
  const host: Host = { ...machine, mirror }
  const library = openLibrary(process.env.FAULTLINE_LIBRARY || path.join(app.getPath('documents'), 'Faultline'), host)
  // What refuses is tried again at the next start.
  library.clearUnfinished().catch(() => undefined)
  const libraryChanged = afterPause(() => push('onLibraryChanged'))
  const sessions = openSessions(library, {
    onEntries: (id, entries) => {
      push('onEntries', id, entries)
      libraryChanged()
    },
    onTrouble: (id, trouble) => push('onStorageTrouble', id, trouble),
    onClockJumps: (id, jumps) => push('onClockJumps', id, jumps),
  })
  powerMonitor.on('suspend', sessions.fellAsleep)
  powerMonitor.on('resume', sessions.wokeUp)
  const systemUser = userName(process.env)
  const desk: Desk = {
    version: app.getVersion(),
    now: host.now,
    library,
    sessions,
    settings,
    mirror,
    templates: templateFolder(path.join(userData, TEMPLATES)),
    crashes,
    applySettings: ({ theme }) => {
      nativeTheme.themeSource = theme
      desktop.refresh()
    },
    systemUser,
    author: () => settings.read().author || systemUser,
    samples: path.join(assetsFolder(), 'samples'),
    libraryChanged,
    press,
    peopleKeys: peopleKeys(path.join(userData, PEOPLE_KEYS)),
    exportProgress: (id, progress) => push('onExportProgress', id, progress),
    choose: systemDialogs,
    nameUndo: (undo, redo) => showMenu(crashes.file, { undo, redo }),
    copyImage,
    copyRich,
    isDark: () => nativeTheme.shouldUseDarkColors,
    copyText: (text) => clipboard.writeText(text),
    showItem: (file) => shell.showItemInFolder(file),
    trash: (file) =>
      shell.trashItem(file).then(
        () => true,
        () => false,
      ),
  }
  const show = () => showMainWindow(open)
  const desktop = createDesktop({
    mainWindow,
    show,
    doNotDisturb: () => settings.read().doNotDisturb,
    setDoNotDisturb: (doNotDisturb) => push('onSettings', settings.save({ doNotDisturb })),
    onRoom: (isOpen) => push('onRoom', isOpen),
    roomPlace: { saved: settings.roomBounds, save: settings.saveRoomBounds },
  })
  handleAll(PARSERS, {
    ...appAnswers(desk),
    ...libraryAnswers(desk),
    ...incidentAnswers(desk),
    ...documentAnswers(desk),
    ...printPreviewAnswers(desk),
    ...templateAnswers(desk),
    ...maskingAnswers(desk),
    ...attachmentAnswers(desk),
    ...verifyAnswers(desk),
    ...desktopAnswers(desk, desktop),
    ...roomAnswers(desktop.room, mainWindow),
  })
  servePages({
    bundle: path.join(import.meta.dirname, '../renderer'),
    documentHtml: (id, options) => previewHtml(desk, id, options),
    image: (id, sha256) => attachmentImage(desk, id, sha256),
  })

  desk.applySettings(settings.read())
  mirror.copyAll()
  showMenu(crashes.file)
  desktop.takeHotKey(settings.read().hotKey)
  const closing: Closing = { quiet, unsaved: () => sessions.atRisk().length, close: library.close }
  const open = () => {
    const window = openMainWindow({
      saved: settings.windowBounds(),
      save: settings.saveWindowBounds,
      isKept: () => !desktop.compact.isOn(),
    })
    window.once('closed', desktop.capture.close)
    desktop.room.follow(window)
    holdOpenUntilSaved(window, closing)
  }
  open()
  focusOnSecondStart(show)
  closeBeforeQuitting(closing)
}
