import { useEffect } from 'react'
import { CAPTURE_LINE } from '../shared/draft.ts'
import type { Incident } from '../shared/incident/incident.ts'
import { isRunning } from '../shared/incident/isRunning.ts'
import { api } from './api.ts'
import styles from './CaptureWindow.module.css'
import { EntryLine } from './features/capture/EntryLine.tsx'
import { FirstLine } from './features/library/FirstLine.tsx'
import { LastEntries } from './features/log/LastEntries.tsx'
import { listenForKeys } from './keys.ts'
import { ElapsedClock } from './shell/ElapsedClock.tsx'
import { useTheme } from './shell/useTheme.ts'
import { listenToMain } from './store/appStore.ts'
import { appStore, useApp } from './store/useApp.ts'
import { BrandMark } from './ui/BrandMark.tsx'
import { Kbd } from './ui/Kbd.tsx'

/** How long what was saved is to be seen before the window goes. */
const SEEN_MS = 600

/** The small window over any app: one line, Enter saves, Escape leaves. What was half typed is there the next time. */
export function CaptureWindow() {
  const isReady = useApp((app) => app.boot !== null)
  const session = useApp((app) => app.session)
  useTheme()

  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      if (press.key === 'Escape' && !press.defaultPrevented) void api.hideCapture()
    }
    window.addEventListener('keydown', onKeyDown)
    const stops = [
      listenToMain(appStore, api),
      listenForKeys((name) => appStore.getState().runCommand(name)),
      api.onCapture(() => void takeUp()),
      () => window.removeEventListener('keydown', onKeyDown),
    ]
    void appStore.getState().start().then(takeUp)
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  useLeaving()

  if (!isReady) return null
  const incident = session.status === 'open' ? session.incident : null
  return (
    <main className={styles.window} aria-label="Log an event">
      <header className={styles.head}>
        <BrandMark />
        <span className={styles.title}>{incident?.title ?? 'New incident'}</span>
        {incident === null ? null : <ElapsedClock incident={incident} />}
        <span className={styles.hint}>
          <Kbd keys="Enter" /> saves <Kbd keys="Escape" /> leaves
        </span>
      </header>
      {incident === null ? (
        <div className={styles.first}>
          <FirstLine />
        </div>
      ) : (
        <CaptureLine
          key={incident.id}
          incident={incident}
          draft={session.status === 'open' ? (session.drafts[CAPTURE_LINE]?.text ?? '') : ''}
        />
      )}
    </main>
  )
}

function CaptureLine({ incident, draft }: { readonly incident: Incident; readonly draft: string }) {
  return (
    <>
      <LastEntries incident={incident} />
      <EntryLine incident={incident} draft={draft} draftField={CAPTURE_LINE} />
    </>
  )
}

/** Opens the incident that is being worked on; where there is none, the line begins a new one. */
async function takeUp(): Promise<void> {
  const { openIncident, closeIncident, session, runCommand } = appStore.getState()
  const id = await api.captureIncident()
  if (id === null) return
  if (session.status !== 'open' || session.id !== id) await openIncident(id)
  const { session: now } = appStore.getState()
  if (now.status !== 'open' || now.readOnly !== null || !isRunning(now.incident.status)) closeIncident()
  runCommand('focusEntryLine')
}

/** Once an entry is on disk the window has done its work. What the disk refused stays to be seen. */
function useLeaving(): void {
  const saved = useApp((app) => app.lastSaved?.entryId ?? null)
  const isAtRest = useApp((app) => app.pending.length === 0)
  useEffect(() => {
    if (saved === null || !isAtRest) return
    const timer = window.setTimeout(() => void api.hideCapture(), SEEN_MS)
    const stay = () => window.clearTimeout(timer)
    window.addEventListener('keydown', stay, { once: true })
    return () => {
      stay()
      window.removeEventListener('keydown', stay)
    }
  }, [saved, isAtRest])
}
