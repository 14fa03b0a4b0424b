import { useCallback, useMemo } from 'react'
import { MAX_ATTACHMENT_BYTES, tooLargeWords } from '../../shared/attachment/limits.ts'
import { strippableType } from '../../shared/attachment/strippable.ts'
import type { EventId, IncidentId } from '../../shared/ids.ts'
import type { Attachment } from '../../shared/incident/event.ts'
import { api } from '../api.ts'
import { showToast } from '../ui/toastQueue.ts'
import { stripPicture } from './stripPicture.ts'
import { appStore } from './useApp.ts'
import { useOutcome } from './useAsk.ts'

interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Keeping files with an event: those that were pasted or dropped, or one that the user picks. */
export function useAttach() {
  const outcome = useOutcome()

  const add = useCallback(
    async (event: EventId, added: readonly Attachment[]) => {
      const known = attachmentsOf(event)
      if (known === null) return
      const fresh = added.filter(({ sha256 }, at) => {
        const isRepeat = added.findIndex((other) => other.sha256 === sha256) < at
        return !isRepeat && known.every((other) => other.sha256 !== sha256)
      })
      if (fresh.length > 0) await outcome({ kind: 'amendEvent', event, changes: { attachments: [...known, ...fresh] } })
      else if (added.length > 0) showToast({ tone: 'info', title: 'The event has this file already' })
    },
    [outcome],
  )

  return useMemo(
    () => ({
      files: async (event: EventId, files: readonly File[]) => {
        const kept: Attachment[] = []
        for (const file of files) {
          const one = await keepFile(file)
          if (one !== null) kept.push(one)
        }
        await add(event, kept)
      },

      pick: async (event: EventId) => {
        const answer = await api.pickFile()
        if (!answer.ok) return void showToast({ tone: 'bad', title: answer.error.message })
        const kept = answer.value === null ? null : await keep(answer.value, wantsStripped())
        if (kept !== null) await add(event, [kept])
      },

      /** Puts the same picture without its metadata in the place of one that is attached. */
      strip: async (event: EventId, attachment: Attachment): Promise<Attachment | null> => {
        const incident = openIncident()
        const found = incident === null ? null : await api.readAttachment(incident, attachment.sha256)
        if (found === null) return null
        if (!found.ok) {
          showToast({ tone: 'bad', title: found.error.message, detail: found.error.safe })
          return null
        }
        const kept = await keep({ name: attachment.name, bytes: found.value }, true)
        const known = attachmentsOf(event)
        if (kept === null || known === null) return null
        const attachments = known.map((one) => (one.sha256 === attachment.sha256 ? kept : one))
        if ((await outcome({ kind: 'amendEvent', event, changes: { attachments } })) !== 'saved') return null
        showToast({
          tone: 'ok',
          title: 'The event has the picture without metadata',
          detail: 'The first file stays in the incident’s folder, because the record names it.',
        })
        return kept
      },

      remove: async (event: EventId, attachment: Attachment): Promise<boolean> => {
        const attachments = (attachmentsOf(event) ?? []).filter(({ sha256 }) => sha256 !== attachment.sha256)
        return (await outcome({ kind: 'amendEvent', event, changes: { attachments } })) !== 'refused'
      },
    }),
    [add, outcome],
  )
}

const wantsStripped = (): boolean => appStore.getState().settings.stripPictures

function openIncident(): IncidentId | null {
  const { session } = appStore.getState()
  return session.status === 'open' ? session.id : null
}

function attachmentsOf(event: EventId): readonly Attachment[] | null {
  const { session } = appStore.getState()
  return session.status === 'open' ? (session.incident.events.get(event)?.attachments ?? null) : null
}

/** A file too large to be kept is not even read. */
async function keepFile(file: File): Promise<Attachment | null> {
  if (file.size > MAX_ATTACHMENT_BYTES) {
    showToast({ tone: 'bad', title: tooLargeWords(file.name, file.size) })
    return null
  }
  return await keep({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, wantsStripped())
}

/** Keeps the content with the incident, a picture without its metadata where that is wanted; says what stood in the way. */
async function keep({ name, bytes }: NamedBytes, strip: boolean): Promise<Attachment | null> {
  const incident = openIncident()
  if (incident === null) return null
  const type = strip ? strippableType(bytes) : null
  const content = type === null ? bytes : await stripPicture(bytes, type)
  if (content === null) {
    showToast({ tone: 'bad', title: `The metadata of ${name} could not be taken out. Nothing was attached.` })
    return null
  }
  const answer = await api.attachBytes(incident, name, content)
  if (answer.ok) return type === null ? answer.value : { ...answer.value, stripped: true }
  showToast({ tone: 'bad', title: answer.error.message })
  return null
}
