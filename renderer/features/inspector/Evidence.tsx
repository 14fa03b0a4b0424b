import { FileQuestion, Paperclip } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type DropItem, DropZone } from 'react-aria-components'
import { isImageType } from '../../../shared/attachment/imageType.ts'
import { type AttachmentState, MAX_ATTACHMENT_BYTES, tooLargeWords } from '../../../shared/attachment/limits.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import type { Attachment, EventFields, IncidentEvent } from '../../../shared/incident/event.ts'
import type { Api } from '../../../shared/ipc.ts'
import { err } from '../../../shared/result.ts'
import { api } from '../../api.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { sizeWords } from '../../ui/sizeWords.ts'
import { showToast } from '../../ui/toastQueue.ts'
import styles from './Evidence.module.css'
import inspector from './Inspector.module.css'

interface EvidenceProps {
  readonly event: IncidentEvent
  readonly onSave: (changes: Partial<EventFields>) => Promise<string | null>
}

/** The files kept with an event: images to be seen, everything else to be saved again. */
export function Evidence({ event, onSave }: EvidenceProps) {
  const session = useApp((app) => app.session)
  if (session.status !== 'open') return null
  const { id, readOnly } = session

  const add = async (added: readonly Attachment[]) => {
    const known = new Set(event.attachments.map(({ sha256 }) => sha256))
    const fresh = added.filter(({ sha256 }) => !known.has(sha256))
    if (fresh.length === 0) return
    const problem = await onSave({ attachments: [...event.attachments, ...fresh] })
    if (problem !== null) showToast({ tone: 'bad', title: problem })
  }

  const attach = async () => {
    const answer = await api.attachFile(id)
    if (!answer.ok) showToast({ tone: 'bad', title: answer.error.message })
    else if (answer.value !== null) await add([answer.value])
  }

  const drop = async (items: readonly DropItem[]) => {
    const kept: Attachment[] = []
    for (const item of items) {
      if (item.kind !== 'file') continue
      const answer = await keepFile(id, await item.getFile(), item.name)
      if (answer.ok) kept.push(answer.value)
      else showToast({ tone: 'bad', title: answer.error.message })
    }
    await add(kept)
  }

  return (
    <section aria-label="Evidence" className={styles.evidence}>
      <span className={inspector.label} aria-hidden="true">
        Evidence
      </span>
      <div className={styles.files}>
        {event.attachments.map((attachment) => (
          <File key={attachment.sha256} incident={id} attachment={attachment} />
        ))}
        {readOnly === null ? (
          <DropZone aria-label="Drop files here" className={styles.drop} onDrop={({ items }) => void drop(items)}>
            <Button size="s" icon={<Paperclip aria-hidden />} onPress={() => void attach()}>
              Attach file…
            </Button>
            <span className={styles.size}>or drop it</span>
          </DropZone>
        ) : null}
      </div>
    </section>
  )
}

/** A file too large to be kept is not even read. */
async function keepFile(id: IncidentId, file: globalThis.File, name: string): ReturnType<Api['attachBytes']> {
  if (file.size > MAX_ATTACHMENT_BYTES) return err({ kind: 'refused', message: tooLargeWords(name, file.size) })
  return await api.attachBytes(id, name, new Uint8Array(await file.arrayBuffer()))
}

function File({ incident, attachment }: { readonly incident: IncidentId; readonly attachment: Attachment }) {
  const { sha256, name, bytes, mediaType } = attachment
  const [state, setState] = useState<AttachmentState | null>(null)
  useEffect(() => {
    let isCurrent = true
    void api.attachmentState(incident, sha256).then((found) => {
      if (isCurrent) setState(found)
    })
    return () => {
      isCurrent = false
    }
  }, [incident, sha256])

  const save = async () => {
    const answer = await api.saveAttachment(incident, sha256, name)
    if (!answer.ok) showToast({ tone: 'bad', title: answer.error.message, detail: answer.error.safe })
    else if (answer.value !== null) showToast({ tone: 'ok', title: 'Saved', detail: answer.value })
  }

  const isGood = state === 'good'
  return (
    <div className={styles.file}>
      {isGood && isImageType(mediaType) ? (
        <img className={styles.thumbnail} src={`app://blob/${incident}/${sha256}`} alt={name} />
      ) : (
        <span className={styles.placeholder} aria-hidden="true">
          {isGood || state === null ? <Paperclip /> : <FileQuestion />}
        </span>
      )}
      <span className={styles.facts}>
        <span className={styles.name}>{name}</span>
        <span className={styles.size}>{state === null || isGood ? sizeWords(bytes) : STATES[state]}</span>
      </span>
      {isGood ? (
        <Button size="s" aria-label={`Save as… ${name}`} onPress={() => void save()}>
          Save as…
        </Button>
      ) : null}
    </div>
  )
}

const STATES = {
  missing: 'The file is not in the incident’s folder any more',
  damaged: 'The file was changed since it was attached',
} as const
