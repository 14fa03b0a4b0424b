import type { ExportFormat } from '../../shared/document/exportFormats.ts'
import { errorWords } from '../ui/errorWords.ts'
import { showToast } from '../ui/toastQueue.ts'
import { useApp } from './useApp.ts'

/** Exports, and says where the files are or what is safe when it did not work. */
export function useExport(): (formats: readonly ExportFormat[]) => Promise<void> {
  const exportDocument = useApp((app) => app.exportDocument)
  const showInFolder = useApp((app) => app.showInFolder)

  const show = async (path: string) => {
    const answer = await showInFolder(path)
    if (!answer.ok) showToast({ tone: 'bad', title: answer.error.message, detail: answer.error.place })
  }

  return async (formats) => {
    const answer = await exportDocument(formats)
    if (!answer.ok) {
      const { title, safe, place } = errorWords(answer.error)
      showToast({ tone: 'bad', title, detail: `${safe} ${place}`.trim() })
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
}
