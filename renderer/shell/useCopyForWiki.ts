import type { ExportOptions } from '../../shared/document/exportOptions.ts'
import type { IncidentId } from '../../shared/ids.ts'
import { api } from '../api.ts'
import { appStore, useApp, useCommand } from '../store/useApp.ts'
import { errorWords } from '../ui/errorWords.ts'
import { showToast } from '../ui/toastQueue.ts'

/** The command that copies the document, to be pasted into a wiki or a mail. */
export function useCopyForWiki(): void {
  const id = useApp(({ session }) => (session.status === 'open' ? session.id : null))
  const mayLeave = useApp((app) => app.mayLeave)
  useCommand('copyForWiki', id === null ? null : () => void leave(id))
  const leave = async (of: IncidentId) => {
    if (await mayLeave()) await copy(of, appStore.getState().exportOptions)
  }
}

async function copy(id: IncidentId, options: ExportOptions): Promise<void> {
  const answer = await api.copyForWiki(id, options)
  if (!answer.ok) showToast({ tone: 'bad', ...errorWords(answer.error) })
  else showToast({ tone: 'ok', title: 'Document copied', detail: 'Paste it into a wiki, a mail or a repository.' })
}
