import type { IncidentId } from '../../shared/ids.ts'
import type { Attachment } from '../../shared/incident/event.ts'
import { api } from '../api.ts'
import { showToast } from '../ui/toastQueue.ts'

/** Asks where to, writes the file there, and says how it went. */
export async function saveAttachment(incident: IncidentId, { sha256, name }: Attachment): Promise<void> {
  const answer = await api.saveAttachment(incident, sha256, name)
  if (!answer.ok) showToast({ tone: 'bad', title: answer.error.message, detail: answer.error.safe })
  else if (answer.value !== null) showToast({ tone: 'ok', title: 'Saved', detail: answer.value })
}
