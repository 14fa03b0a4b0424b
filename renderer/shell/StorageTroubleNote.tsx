import { useState } from 'react'
import type { StorageError, StorageTrouble } from '../../shared/ipc.ts'
import { useApp } from '../store/useApp.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './RecoveryNote.module.css'
import { keptWords, waitingWords } from './troubleWords.ts'

/** The disk refuses what is logged: what waits, what is safe, and where to go on. */
export function StorageTroubleNote() {
  const trouble = useApp((app) => app.trouble)
  return trouble === null ? null : <Trouble trouble={trouble} />
}

function Trouble({ trouble }: { readonly trouble: StorageTrouble }) {
  const retryStorage = useApp((app) => app.retryStorage)
  const moveIncident = useApp((app) => app.moveIncident)
  const [refused, setRefused] = useState<StorageError | null>(null)
  return (
    <div className={styles.note}>
      <Banner
        tone="bad"
        title={waitingWords(trouble)}
        detail={
          refused === null ? trouble.error.message : `${trouble.error.message} The other folder: ${refused.message}`
        }
        safe={keptWords(trouble)}
        place={trouble.error.place}
        actions={
          <>
            <Button onPress={() => void moveIncident().then(setRefused)}>Choose another folder…</Button>
            <Button onPress={() => void retryStorage()}>Try again now</Button>
          </>
        }
      />
    </div>
  )
}
