import { useEffect, useRef } from 'react'
import { api } from '../api.ts'
import { appStore, useApp, useCommand, useIncident } from '../store/useApp.ts'
import { useOutcome } from '../store/useAsk.ts'
import { showToast } from '../ui/toastQueue.ts'
import { focusRegion } from './regions.ts'
import { useCopyForWiki } from './useCopyForWiki.ts'
import { useCopyPicture } from './useCopyPicture.ts'

/** The commands that work wherever one is. */
export function useShellCommands(): void {
  const { show, showLibrary, openDialog, openSample, importFiles, runCommand } = appStore.getState()
  const view = useApp((app) => app.view)
  const isOpen = useApp(({ session }) => session.status === 'open')
  useCommand('newIncident', () => openDialog('newIncident'))
  useCommand('openSample', () => void openSample())
  useCommand('importFiles', () => void importFiles())
  useCommand('showLibrary', () => showLibrary('incidents'))
  useCommand('showActions', () => showLibrary('actions'))
  useCommand('showNumbers', () => showLibrary('numbers'))
  useCommand('showLive', () => show('live'))
  useCommand('showReview', () => show('review'))
  useCommand('showDocument', () => show('document'))
  useCommand('openSettings', () => openDialog('settings'))
  useCommand('showKeys', () => openDialog('keys'))
  useCommand('captureAnywhere', () => void api.showCapture())
  const isCompact = useApp((app) => app.isCompact)
  useCommand(
    'toggleCompact',
    isOpen
      ? () => {
          show('live')
          appStore.getState().setCompact(!isCompact)
        }
      : null,
  )
  const quiet = useApp((app) => app.settings.doNotDisturb)
  useCommand('toggleDoNotDisturb', () => void appStore.getState().saveSettings({ doNotDisturb: !quiet }))
  // Export lives in the document view, which takes the command over once it is on screen.
  useCommand('exportDocument', isOpen ? () => show('document') : null)
  useCommand('startDrill', isOpen ? startDrill : null)
  useCommand('toggleRoom', isOpen ? () => appStore.getState().toggleRoom() : null)
  useCommand('verifyLog', isOpen ? () => openDialog('verify') : null)
  useCommand('handOver', isOpen ? () => openDialog('handOver') : null)
  useVaultCommands()
  useCommand('nextRegion', () => focusRegion(1))
  useCommand('previousRegion', () => focusRegion(-1))
  useCommand('stepOut', view === 'live' && isOpen ? () => void runCommand('focusEntryLine') : null)
  useHistoryCommands()
  useCopyPicture()
  useCopyForWiki()
}

/** Only a protected incident can be locked, and only another one protected. */
function useVaultCommands(): void {
  const isProtected = useApp(({ session }) => session.status === 'open' && session.isProtected)
  const isOpen = useApp(({ session }) => session.status === 'open')
  const { openDialog, lockIncident } = appStore.getState()
  const lock = async () => {
    const problem = await lockIncident()
    if (problem === null) showToast({ tone: 'ok', title: 'The incident is locked' })
    else showToast({ tone: 'bad', title: problem.message })
  }
  useCommand('lockIncident', isProtected ? () => void lock() : null)
  const none = isOpen ? 'This incident has no passphrase' : ''
  useCommand('changePassphrase', isProtected ? () => openDialog('passphrase') : null, none)
  useCommand('unprotectIncident', isProtected ? () => openDialog('unprotect') : null, none)
  const canProtect = isOpen && !isProtected
  useCommand('protectIncident', canProtect ? () => openDialog('protect') : null, isProtected ? 'It is protected' : '')
}

function useHistoryCommands(): void {
  const outcome = useOutcome()
  const undo = useIncident()?.undo ?? null
  const redo = useIncident()?.redo ?? null
  const undoName = undo?.label ?? null
  const redoName = redo?.label ?? null
  /** Of two quick presses the second takes back what stands after the first. */
  const last = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => void api.nameUndo(undoName, redoName), [undoName, redoName])
  const turn = (kind: 'undo' | 'redo') => {
    last.current = last.current
      .catch(() => undefined)
      .then(async () => {
        const { session } = appStore.getState()
        const step = session.status === 'open' ? session.incident[kind] : null
        if (step === null) return
        const saved = (await outcome({ kind, batch: step.batch })) === 'saved'
        if (saved) showToast({ tone: 'ok', title: step.label })
      })
  }
  useCommand('undo', undo === null ? null : () => turn('undo'), 'Nothing to undo')
  useCommand('redo', redo === null ? null : () => turn('redo'), 'Nothing to redo')
}

function startDrill(): void {
  if (!appStore.getState().enterDrill()) showToast({ tone: 'info', title: 'There is nothing to play yet' })
}
