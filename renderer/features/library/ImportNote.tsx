import type { ImportReport } from '../../../shared/importRequests.ts'
import { useApp } from '../../store/useApp.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { errorWords } from '../../ui/errorWords.ts'
import styles from './ImportNote.module.css'

/** What the last import did, until it is put away. */
export function ImportNote() {
  const outcome = useApp((app) => app.importOutcome)
  const dismiss = useApp((app) => app.dismissLibraryNotes)
  if (outcome === null) return null
  const done = <Button onPress={dismiss}>{outcome.kind === 'report' ? 'Done' : 'Dismiss'}</Button>
  return (
    <div className={styles.note}>
      {outcome.kind === 'failure' ? (
        <Banner tone="bad" {...errorWords(outcome.error)} actions={done} />
      ) : (
        <Banner
          tone={outcome.report.skipped.length === 0 ? 'info' : 'warn'}
          title={countWords(outcome.report)}
          detail={<Remarks report={outcome.report} />}
          actions={done}
        />
      )}
    </div>
  )
}

const COUNTED = { event: ['event', 'events'], row: ['row', 'rows'], entry: ['entry', 'entries'] } as const

const countWords = ({ counted, created, updated, skipped }: ImportReport): string =>
  [
    `Imported ${created} ${COUNTED[counted][created === 1 ? 0 : 1]}`,
    ...(updated === 0 ? [] : [`${updated} updated`]),
    ...(skipped.length === 0 ? [] : [`${skipped.length} left out`]),
  ].join(', ')

function Remarks({ report: { skipped, warnings } }: { readonly report: ImportReport }) {
  if (skipped.length + warnings.length === 0) return null
  return (
    <ul className={styles.list} data-selectable>
      {skipped.map(({ path, reason }) => (
        <li key={path + reason}>
          <code className={styles.path}>{path}</code> left out: {reason}
        </li>
      ))}
      {warnings.map(({ path, reason }) => (
        <li key={path + reason}>
          <code className={styles.path}>{path}</code> {reason}
        </li>
      ))}
    </ul>
  )
}
