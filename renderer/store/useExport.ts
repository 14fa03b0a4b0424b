import type { ExportFormat } from '../../shared/document/exportFormats.ts'
import type { ExportOptions } from '../../shared/document/exportOptions.ts'
import type { StorageError } from '../../shared/ipc.ts'
import { errorWords } from '../ui/errorWords.ts'
import { showToast } from '../ui/toastQueue.ts'
import { appStore, useApp } from './useApp.ts'

type Export = (formats: readonly ExportFormat[], changes?: Partial<ExportOptions>) => Promise<void>

/** Exports, and says where the files are or what is safe when it did not work; then another folder can be chosen. */
export function useExport(): Export {
  const exportDocument = useApp((app) => app.exportDocument)
  const showInFolder = useApp((app) => app.showInFolder)

  const show = async (path: string) => {
    const answer = await showInFolder(path)
    if (!answer.ok) showToast({ tone: 'bad', title: answer.error.message, detail: answer.error.place })
  }

  const run: Export = async (formats, changes) => {
    const of = openIncidentId()
    const answer = await exportDocument(formats, changes)
    if (!answer.ok) {
      const { title, safe, place } = errorWords(answer.error)
      // The message may stay until another incident is open, which nobody asked to export.
      const again = () => (openIncidentId() === of ? void run(formats, changes) : showToast(NOT_OPEN))
      const action = { label: 'Choose another folder…', onPress: again }
      const detail = `${safe} ${place}`.trim()
      showToast({ tone: 'bad', title, detail, ...(MAY_WORK_ELSEWHERE.has(answer.error.kind) ? { action } : {}) })
      return
    }
    if (answer.value === null) return
    const { folder, files, warning, stopped } = answer.value
    if (stopped === true) {
      const written = files.map((file) => file.split(/[\\/]/).at(-1)).join(', ')
      const detail =
        files.length === 0 ? 'No file was changed.' : `Already written: ${written}. Others are as they were.`
      showToast({ tone: 'ok', title: 'Export cancelled', detail })
      return
    }
    if (warning !== undefined)
      showToast({ tone: 'bad', title: 'Exported, but the key to the names is not kept', detail: warning })
    showToast({
      tone: 'ok',
      title: files.length === 1 ? 'Exported 1 file' : `Exported ${files.length} files`,
      detail: folder,
      action: { label: 'Show in folder', onPress: () => void show(files[0] ?? folder) },
    })
  }
  return run
}

const MAY_WORK_ELSEWHERE: ReadonlySet<StorageError['kind']> = new Set(['notWritable', 'diskFull', 'writeFailed'])

const NOT_OPEN = { tone: 'info', title: 'That incident is not open any more. Nothing was exported.' } as const

function openIncidentId() {
  const { session } = appStore.getState()
  return session.status === 'open' ? session.id : null
}
