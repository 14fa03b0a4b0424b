import { useEffect, useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { showToast } from '../../ui/toastQueue.ts'
import styles from './TablesDialog.module.css'

/** Far above any file that somebody drops, below what may be handed to main at once. */
const MAX_BYTES = 24 * 1024 * 1024

const holdsFiles = (drag: DragEvent): boolean => drag.dataTransfer?.types.includes('Files') === true

/** Files dropped on the window are imported, where nothing else takes them: an event, its evidence and the entry line do. */
export function DropToImport() {
  const importDropped = useApp((app) => app.importDropped)
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    const stop = new AbortController()
    const listen = <Name extends 'dragover' | 'dragleave' | 'drop'>(name: Name, hear: (drag: DragEvent) => void) =>
      window.addEventListener(name, hear, { signal: stop.signal })
    listen('dragover', (drag) => {
      const isOurs = holdsFiles(drag) && !drag.defaultPrevented
      setOver(isOurs)
      if (!isOurs) return
      drag.preventDefault()
      if (drag.dataTransfer !== null) drag.dataTransfer.dropEffect = 'copy'
    })
    listen('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false)
    })
    listen('drop', (drag) => {
      setOver(false)
      if (!holdsFiles(drag) || drag.defaultPrevented) return
      drag.preventDefault()
      const files = [...(drag.dataTransfer?.files ?? [])]
      if (files.reduce((sum, { size }) => sum + size, 0) > MAX_BYTES) {
        showToast({ tone: 'bad', title: 'Too large to be dropped', detail: 'Choose it with Import…' })
        return
      }
      void Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      ).then((read) => (read.length === 0 ? undefined : importDropped(read)))
    })
    return () => stop.abort()
  }, [importDropped])

  return isOver ? (
    <div className={styles.drop} aria-hidden="true">
      Drop to import
    </div>
  ) : null
}
