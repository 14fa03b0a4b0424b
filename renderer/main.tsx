import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import './ui/tokens.css'
import './global.css'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { api } from './api.ts'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'

const App = lazy(async () => ({ default: (await import('./App.tsx')).App }))
const CaptureWindow = lazy(async () => ({ default: (await import('./CaptureWindow.tsx')).CaptureWindow }))
const RoomWindow = lazy(async () => ({ default: (await import('./RoomWindow.tsx')).RoomWindow }))

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
        <Suspense fallback={null}>
          <Page />
        </Suspense>
      </ErrorBoundary>
    </StrictMode>,
  )
}
