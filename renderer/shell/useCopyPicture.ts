import type { ExportOptions } from '../../shared/document/exportOptions.ts'
import type { IncidentId } from '../../shared/ids.ts'
import { api } from '../api.ts'
import { appStore, useApp, useCommand } from '../store/useApp.ts'
import { errorWords } from '../ui/errorWords.ts'
import { showToast } from '../ui/toastQueue.ts'

/** The command that copies the timeline as a picture, to be pasted into a chat or a slide. */
export function useCopyPicture(): void {
  const id = useApp(({ session }) => (session.status === 'open' ? session.id : null))
  const mayLeave = useApp((app) => app.mayLeave)
  useCommand('copyPicture', id === null ? null : () => void leave(id))
  const leave = async (of: IncidentId) => {
    if (await mayLeave()) await copy(of, appStore.getState().exportOptions)
  }
}

async function copy(id: IncidentId, options: ExportOptions): Promise<void> {
  const answer = await api.copyPicture(id, options)
  if (!answer.ok) showToast({ tone: 'bad', ...errorWords(answer.error) })
  else if (answer.value) showToast({ tone: 'ok', title: 'Picture of the timeline copied' })
  else showToast({ tone: 'info', title: 'There is nothing to draw yet', detail: 'Log an event first.' })
}
