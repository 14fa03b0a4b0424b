import { useState } from 'react'
import type { IncidentId } from '../../shared/ids.ts'
import { isTornTail } from '../../shared/journal/recovery.ts'
import { useApp } from '../store/useApp.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { DamageDialog } from './DamageDialog.tsx'
import styles from './RecoveryNote.module.css'
import { recoveryCounts, recoveryWords } from './recoveryWords.ts'

/** More are counted, not told one by one. */
const MAX_TOLD = 4

/** What reading the journal found to be damaged, once per opening. */
export function RecoveryNote() {
  const session = useApp((app) => app.session)
  const [dismissed, setDismissed] = useState<IncidentId | null>(null)
  const [isLooking, setLooking] = useState(false)
  if (session.status !== 'open' || session.id === dismissed) return null
  const { recovery, readOnly } = session
  // What a newer version wrote is no damage, and has a note of its own.
  const unreadable =
    readOnly === null ? recovery.unreadable : recovery.unreadable.filter(({ reason }) => !isNewer(reason))
  const found = recoveryWords({ ...recovery, unreadable })
  if (found.length === 0) return null
  const isTornOnly = found.length === recovery.damaged.length && recovery.damaged.every(isTornTail)
  return (
    <div className={styles.note}>
      <Banner
        tone={isTornOnly ? 'info' : 'warn'}
        title={
          isTornOnly
            ? 'The last session ended in the middle of a line'
            : `Part of this record could not be read: ${recoveryCounts({ ...recovery, unreadable })}`
        }
        detail={[
          ...found.slice(0, MAX_TOLD),
          ...(found.length > MAX_TOLD ? [`And ${found.length - MAX_TOLD} more.`] : []),
        ].join(' ')}
        safe={`What is safe: ${entriesWords(recovery.entries)}, each verified by its hash. No file was changed.`}
        place={session.folder}
        actions={
          <>
            {recovery.damaged.length === 0 ? null : (
              <Button onPress={() => setLooking(true)}>Look at the damaged bytes</Button>
            )}
            <Button onPress={() => setDismissed(session.id)}>Understood</Button>
          </>
        }
      />
      {isLooking ? (
        <DamageDialog incident={session.id} damaged={recovery.damaged} onClose={() => setLooking(false)} />
      ) : null}
    </div>
  )
}

const isNewer = (reason: string): boolean => reason.startsWith('Written by a newer version')

const entriesWords = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`)
