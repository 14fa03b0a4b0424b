import { useCallback, useMemo } from 'react'
import { MAX_ATTACHMENT_BYTES, tooLargeWords } from '../../shared/attachment/limits.ts'
import type { EventId } from '../../shared/ids.ts'
import type { Attachment } from '../../shared/incident/event.ts'
import { api } from '../api.ts'
import { showToast } from '../ui/toastQueue.ts'
import { appStore } from './useApp.ts'
import { useAsk } from './useAsk.ts'

/** Keeping files with an event: those that were pasted or dropped, or one that the user picks. */
export function useAttach() {
  const ask = useAsk()

  const add = useCallback(
    async (event: EventId, added: readonly Attachment[]) => {
      const { session } = appStore.getState()
      const known = session.status === 'open' ? session.incident.events.get(event)?.attachments : undefined
      if (known === undefined) return
      const fresh = added.filter(({ sha256 }, at) => {
        const isRepeat = added.findIndex((other) => other.sha256 === sha256) < at
        return !isRepeat && known.every((other) => other.sha256 !== sha256)
      })
      if (fresh.length > 0) await ask({ kind: 'amendEvent', event, changes: { attachments: [...known, ...fresh] } })
      else if (added.length > 0) showToast({ tone: 'info', title: 'The event has this file already' })
    },
    [ask],
  )

  return useMemo(
    () => ({
      files: async (event: EventId, files: readonly File[]) => {
        const { session } = appStore.getState()
        if (session.status !== 'open') return
        const kept: Attachment[] = []
        for (const file of files) {
          const answer = await keep(session.id, file)
          if (answer.ok) kept.push(answer.value)
          else showToast({ tone: 'bad', title: answer.error.message })
        }
        await add(event, kept)
      },
      pick: async (event: EventId) => {
        const { session } = appStore.getState()
        if (session.status !== 'open') return
        const answer = await api.attachFile(session.id)
        if (!answer.ok) showToast({ tone: 'bad', title: answer.error.message })
        else if (answer.value !== null) await add(event, [answer.value])
      },
    }),
    [add],
  )
}

/** A file too large to be kept is not even read. */
async function keep(incident: Parameters<typeof api.attachBytes>[0], file: File) {
  if (file.size > MAX_ATTACHMENT_BYTES) {
    return { ok: false, error: { message: tooLargeWords(file.name, file.size) } } as const
  }
  return await api.attachBytes(incident, file.name, new Uint8Array(await file.arrayBuffer()))
}
