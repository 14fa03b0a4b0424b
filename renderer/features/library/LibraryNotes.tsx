import { useApp } from '../../store/useApp.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './LibraryNotes.module.css'

/** What went wrong and is not about one incident: with the library's folder, the sample, the settings. */
export function LibraryNotes() {
  const library = useApp((app) => app.library)
  const sampleError = useApp((app) => app.sampleError)
  const refresh = useApp((app) => app.refreshLibrary)
  const dismiss = useApp((app) => app.dismissLibraryNotes)
  const openDialog = useApp((app) => app.openDialog)
  const settingsAside = useApp((app) => app.settingsAside)
  const dismissSettings = useApp((app) => app.dismissSettingsAside)
  if (library.status !== 'failed' && sampleError === null && settingsAside === null) return null
  return (
    <div className={styles.notes}>
      {library.status === 'failed' ? (
        <Banner
          tone="bad"
          title={library.error.message}
          safe={library.error.safe}
          place={library.error.place}
          actions={<Button onPress={() => void refresh()}>Try again</Button>}
        />
      ) : null}
      {sampleError === null ? null : (
        <Banner
          tone="bad"
          title={sampleError.message}
          safe={sampleError.safe}
          place={sampleError.place}
          actions={<Button onPress={dismiss}>Dismiss</Button>}
        />
      )}
      {settingsAside === null ? null : (
        <Banner
          tone="warn"
          title="The settings could not be read, so Faultline started with those of a new installation."
          detail="Look through them: a copy in a second folder is off until you choose the folder again."
          safe="Incidents are not affected. The file was kept."
          place={settingsAside}
          actions={
            <>
              <Button onPress={() => openDialog('settings')}>Settings…</Button>
              <Button onPress={dismissSettings}>Dismiss</Button>
            </>
          }
        />
      )}
    </div>
  )
}
