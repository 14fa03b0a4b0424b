import { useApp } from '../../store/useApp.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './LibraryNotes.module.css'

/** What stands in the way of the library: its folder, the sample, single incidents that could not be read in full. */
export function LibraryNotes() {
  const library = useApp((app) => app.library)
  const sampleError = useApp((app) => app.sampleError)
  const refresh = useApp((app) => app.refreshLibrary)
  const dismiss = useApp((app) => app.dismissLibraryNotes)
  if (library.status !== 'failed' && sampleError === null) return null
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
    </div>
  )
}
