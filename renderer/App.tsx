import { useEffect } from 'react'
import styles from './App.module.css'
import { api } from './api.ts'
import { HelpSheet } from './features/help/HelpSheet.tsx'
import { DropToImport } from './features/import/DropToImport.tsx'
import { TablesDialog } from './features/import/TablesDialog.tsx'
import { ImportNote } from './features/library/ImportNote.tsx'
import { LibraryView } from './features/library/LibraryView.tsx'
import { NewIncidentDialog } from './features/library/NewIncidentDialog.tsx'
import { RoomProjector } from './features/meeting/RoomProjector.tsx'
import { Palette } from './features/palette/Palette.tsx'
import { SettingsDialog } from './features/settings/SettingsDialog.tsx'
import { PassphraseDialog } from './features/vault/PassphraseDialog.tsx'
import { ProtectDialog } from './features/vault/ProtectDialog.tsx'
import { UnlockDialog } from './features/vault/UnlockDialog.tsx'
import { UnprotectDialog } from './features/vault/UnprotectDialog.tsx'
import { VerifyDialog } from './features/verify/VerifyDialog.tsx'
import { listenForKeys, takenByField } from './keys.ts'
import { BroughtBackNote } from './shell/BroughtBackNote.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { Header } from './shell/Header.tsx'
import { HandOverDialog } from './shell/handOver/HandOverDialog.tsx'
import { LeakQuestion } from './shell/LeakQuestion.tsx'
import { OpenIncident } from './shell/OpenIncident.tsx'
import { ReadOnlyNote } from './shell/ReadOnlyNote.tsx'
import { RecoveryNote } from './shell/RecoveryNote.tsx'
import { RestoredNote } from './shell/RestoredNote.tsx'
import { StorageTroubleNote } from './shell/StorageTroubleNote.tsx'
import { useHotKeyNotice } from './shell/useHotKeyNotice.ts'
import { useShellCommands } from './shell/useShellCommands.ts'
import { useTheme } from './shell/useTheme.ts'
import { useWholeDoubleClicks } from './shell/useWholeDoubleClicks.ts'
import { PANEL_ID, tabId } from './shell/ViewTabs.tsx'
import { listenToMain } from './store/appStore.ts'
import type { View } from './store/uiSlice.ts'
import { appStore, useApp } from './store/useApp.ts'
import { Toasts } from './ui/Toasts.tsx'
import { DocumentView, DrillScreen, LiveView, ReviewView, readViewsAhead } from './views/lateViews.ts'

const report = (where: string, details: string) => void api.reportCrash(where, details)

export function App() {
  const view = useApp((app) => app.view)
  const isDrill = useApp((app) => app.drill !== null)
  const isReady = useApp((app) => app.boot !== null)
  useTheme()
  useShellCommands()
  useHotKeyNotice()
  useWholeDoubleClicks()

  useEffect(() => {
    const stops = [
      listenToMain(appStore, api, takenByField),
      listenForKeys((name, keys) => appStore.getState().runCommand(name, keys)),
    ]
    void appStore.getState().start()
    void appStore.getState().refreshLibrary()
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  useEffect(() => (isReady ? readViewsAhead() : undefined), [isReady])

  if (!isReady) return null
  if (isDrill) {
    return (
      <div className={styles.app}>
        <ErrorBoundary where="drill" report={report}>
          <DrillScreen />
        </ErrorBoundary>
        <Toasts />
      </div>
    )
  }
  return (
    <div className={styles.app}>
      <Header />
      <div className={styles.notes}>
        <ImportNote />
        {view === 'library' ? null : <StorageTroubleNote />}
        {view === 'library' ? null : <ReadOnlyNote />}
        {view === 'library' ? null : <BroughtBackNote />}
        {view === 'library' ? null : <RestoredNote />}
        {view === 'library' ? null : <RecoveryNote />}
      </div>
      <main className={styles.main}>
        <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(view)} className={styles.view}>
          <ErrorBoundary key={view} where={view} report={report}>
            <ViewOf view={view} />
          </ErrorBoundary>
        </div>
      </main>
      <ErrorBoundary where="dialogs" report={report}>
        <NewIncidentDialog />
        <SettingsDialog />
        <Palette />
        <HelpSheet />
        <VerifyDialog />
        <TablesDialog />
        <LeakQuestion />
        <UnlockDialog />
        <PassphraseDialog />
        <ProtectDialog />
        <UnprotectDialog />
        <HandOverDialog />
      </ErrorBoundary>
      <RoomProjector />
      <DropToImport />
      <Toasts />
    </div>
  )
}

function ViewOf({ view }: { readonly view: View }) {
  if (view === 'library') return <LibraryView />
  return (
    <OpenIncident>
      {view === 'review' ? <ReviewView /> : null}
      {view === 'document' ? <DocumentView /> : null}
      {view === 'live' ? <LiveView /> : null}
    </OpenIncident>
  )
}
