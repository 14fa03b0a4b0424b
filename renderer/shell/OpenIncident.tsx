import { FolderOpen, LockKeyhole } from 'lucide-react'
import type { ReactNode } from 'react'
import { assertNever } from '../../shared/result.ts'
import { useApp } from '../store/useApp.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import styles from './OpenIncident.module.css'

/** So many events take seconds to open: then it is said what is being waited for. */
const MANY = 10_000

/** Shows its children while an incident is open, and otherwise why not. */
export function OpenIncident({ children }: { readonly children: ReactNode }) {
  const session = useApp((app) => app.session)
  const show = useApp((app) => app.show)
  const openIncident = useApp((app) => app.openIncident)
  const count = useApp(({ library, session: asked }) => {
    if (asked.status !== 'opening' || library.status === 'loading') return 0
    return library.incidents.find(({ id }) => id === asked.id)?.eventCount ?? 0
  })
  const toLibrary = <Button onPress={() => show('library')}>Go to the library</Button>

  switch (session.status) {
    case 'none':
      return (
        <EmptyState
          isPage
          icon={<FolderOpen aria-hidden />}
          title="No incident is open"
          detail="Open one from the library, or start a new one there."
          actions={toLibrary}
        />
      )
    case 'opening':
      return (
        <div className={styles.opening} role="status">
          {count < MANY ? 'Opening…' : `Opening… ${count.toLocaleString('en')} events are being read and checked.`}
        </div>
      )
    case 'failed':
      if (session.error.kind === 'locked') return <LockedIncident safe={session.error.safe} toLibrary={toLibrary} />
      return (
        <div className={styles.failed}>
          <Banner
            tone="bad"
            title={session.error.message}
            safe={session.error.safe}
            place={session.error.place}
            actions={
              <>
                <Button onPress={() => void openIncident(session.id)}>Try again</Button>
                {toLibrary}
              </>
            }
          />
        </div>
      )
    case 'open':
      return children
    default:
      return assertNever(session)
  }
}

function LockedIncident({ safe, toLibrary }: { readonly safe: string; readonly toLibrary: ReactNode }) {
  const openDialog = useApp((app) => app.openDialog)
  return (
    <EmptyState
      isPage
      icon={<LockKeyhole aria-hidden />}
      title="This incident is locked"
      detail={`Its passphrase or its recovery key opens it. ${safe}`}
      actions={
        <>
          <Button variant="primary" onPress={() => openDialog('unlock')}>
            Open…
          </Button>
          {toLibrary}
        </>
      }
    />
  )
}
