import { VisuallyHidden } from 'react-aria-components'
import { assertNever } from '../../../shared/result.ts'
import { useApp } from '../../store/useApp.ts'
import { IncidentList } from './IncidentList.tsx'
import { LibraryNotes } from './LibraryNotes.tsx'
import styles from './LibraryView.module.css'
import { StartScreen } from './StartScreen.tsx'

export function LibraryView() {
  const library = useApp((app) => app.library)
  switch (library.status) {
    case 'loading':
      return (
        <div className={styles.loading} role="status">
          Reading the library…
        </div>
      )
    case 'ready':
    case 'failed':
      return library.incidents.length === 0 ? (
        <StartScreen />
      ) : (
        <>
          <VisuallyHidden elementType="h1">Library</VisuallyHidden>
          <LibraryNotes />
          <IncidentList incidents={library.incidents} />
        </>
      )
    default:
      return assertNever(library)
  }
}
