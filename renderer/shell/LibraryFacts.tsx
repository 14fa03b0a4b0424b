import { useApp } from '../store/useApp.ts'
import styles from './LibraryFacts.module.css'

/** How many incidents there are, and in which folder. */
export function LibraryFacts() {
  const folder = useApp((app) => app.boot?.libraryFolder ?? '')
  const count = useApp(({ library }) => (library.status === 'loading' ? null : library.incidents.length))
  if (folder === '' || count === null || count === 0) return null
  return (
    <span className={styles.facts}>
      {count} {count === 1 ? 'incident' : 'incidents'} in{' '}
      <span className={styles.folder} title={folder} data-selectable>
        {folder}
      </span>
    </span>
  )
}
