import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import './ui/tokens.css'
import './global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { api } from './api.ts'
import { CaptureWindow } from './CaptureWindow.tsx'
import { RoomWindow } from './RoomWindow.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'

const report = (where: string, details: string) => void api.reportCrash(where, details)

window.addEventListener('unhandledrejection', ({ reason }) =>
  report('promise', reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
)

/** Which of the app's windows this page is. */
function Page() {
  if (location.hash === '#capture') return <CaptureWindow />
  return location.hash === '#room' ? <RoomWindow /> : <App />
}

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary where="window" report={report}>
        <Page />
      </ErrorBoundary>
    </StrictMode>,
  )
}
