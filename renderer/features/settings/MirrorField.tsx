import { useState } from 'react'
import type { StorageError } from '../../../shared/ipc.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { mirrorWords } from '../../ui/mirrorWords.ts'
import styles from './SettingsDialog.module.css'

/** The second folder that every incident is copied to; off until one is chosen. */
export function MirrorField() {
  const folder = useApp((app) => app.settings.mirrorFolder)
  const mirror = useApp((app) => app.mirror)
  const chooseMirror = useApp((app) => app.chooseMirror)
  const save = useApp((app) => app.saveSettings)
  const [refused, setRefused] = useState<StorageError | null>(null)
  return (
    <fieldset className={styles.fact} aria-label="Also keep a copy in">
      <span className={styles.label}>Also keep a copy in</span>
      {folder === '' ? (
        <span className={styles.hint}>
          Nowhere. A folder on another disk keeps every incident safe from damage to this one.
        </span>
      ) : (
        <>
          <span className={styles.folder} data-selectable>
            {folder}
          </span>
          {mirror === null ? null : (
            <span className={styles.hint} role="status">
              Copy: {mirrorWords(mirror)}
            </span>
          )}
        </>
      )}
      {refused === null ? null : (
        <span className={styles.hint} role="alert">
          {refused.message} {refused.safe}
        </span>
      )}
      <span className={styles.buttons}>
        <Button onPress={() => void chooseMirror().then(setRefused)}>
          {folder === '' ? 'Choose a folder…' : 'Choose another folder…'}
        </Button>
        {folder === '' ? null : <Button onPress={() => void save({ mirrorFolder: '' })}>Keep no copy</Button>}
      </span>
    </fieldset>
  )
}
