import { useRef, useState } from 'react'
import { MAX_ATTACHMENT_BYTES, tooLargeWords } from '../../../shared/attachment/limits.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import type { Attachment } from '../../../shared/incident/event.ts'
import type { Api } from '../../../shared/ipc.ts'
import { err } from '../../../shared/result.ts'
import { formatDate, formatTime } from '../../../shared/time/format.ts'
import type { ZoneId } from '../../../shared/time/instant.ts'
import { api } from '../../api.ts'
import { now } from '../../clock.ts'
import type { ArrivingFile } from '../../ui/entry/AttachmentChips.tsx'
import type { Line } from '../../ui/entry/line.ts'
import { showToast } from '../../ui/toastQueue.ts'

/** Files for the entry that is being typed. Each is kept, flushed, before the line shows it as attached. */
export interface Attaching {
  readonly arriving: readonly ArrivingFile[]
  readonly attach: (files: readonly File[]) => Promise<void>
  readonly remove: (attachment: Attachment) => void
  /** Waits until no file is on its way. False when one of them could not be kept. */
  readonly settled: () => Promise<boolean>
}

interface AttachingOptions {
  readonly incident: IncidentId
  readonly zone: ZoneId
  readonly change: (edit: (line: Line) => Line) => void
}

export function useAttaching({ incident, zone, change }: AttachingOptions): Attaching {
  const [arriving, setArriving] = useState<readonly ArrivingFile[]>([])
  const running = useRef<Promise<boolean>>(Promise.resolve(true))
  const lastKey = useRef(0)

  const attachOne = async (file: File): Promise<boolean> => {
    lastKey.current += 1
    const key = lastKey.current
    const name = nameOf(file, zone)
    setArriving((all) => [...all, { key, name, bytes: file.size }])
    const answer = await keep(incident, file, name)
    setArriving((all) => all.filter((other) => other.key !== key))
    if (answer.ok) {
      change((line) => withAttachment(line, answer.value))
      return true
    }
    const safe = 'safe' in answer.error ? `${answer.error.safe} ` : ''
    showToast({ tone: 'bad', title: answer.error.message, detail: `${safe}What you typed is still in the line.` })
    return false
  }

  return {
    arriving,
    attach: async (files) => {
      const all = Promise.all([running.current, ...files.map(attachOne)]).then((done) => done.every(Boolean))
      running.current = all
      await all
    },
    remove: ({ sha256 }) =>
      change((line) => ({ ...line, attachments: line.attachments.filter((other) => other.sha256 !== sha256) })),
    settled: async () => {
      const done = await running.current
      running.current = Promise.resolve(true)
      return done
    },
  }
}

const withAttachment = (line: Line, attachment: Attachment): Line =>
  line.attachments.some(({ sha256 }) => sha256 === attachment.sha256)
    ? line
    : { ...line, startedAt: line.startedAt ?? now(), attachments: [...line.attachments, attachment] }

/** A file too large to be kept is not even read. */
async function keep(id: IncidentId, file: File, name: string): ReturnType<Api['attachBytes']> {
  if (file.size > MAX_ATTACHMENT_BYTES) return err({ kind: 'refused', message: tooLargeWords(name, file.size) })
  try {
    return await api.attachBytes(id, name, new Uint8Array(await file.arrayBuffer()))
  } catch {
    return err({ kind: 'refused', message: `${name} could not be read. Nothing was attached.` })
  }
}

/** What is pasted from the clipboard has no name of its own. */
function nameOf({ name, type }: File, zone: ZoneId): string {
  if (name !== '' && !/^image\.(png|jpe?g|gif|webp|bmp)$/i.test(name)) return name
  const at = now()
  const ending = /^image\/(\w+)/.exec(type)?.[1] ?? 'bin'
  return `pasted ${formatDate(at, zone)} ${formatTime(at, zone).replaceAll(':', '')}.${ending}`
}
