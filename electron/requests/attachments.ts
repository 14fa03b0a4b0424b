import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileNameOf } from '../../shared/attachment/fileName.ts'
import { imageTypeOf, OTHER_TYPE } from '../../shared/attachment/imageType.ts'
import { type AttachFailure, MAX_ATTACHMENT_BYTES, tooLargeWords } from '../../shared/attachment/limits.ts'
import type { IncidentId } from '../../shared/ids.ts'
import type { Attachment } from '../../shared/incident/event.ts'
import type { StorageError } from '../../shared/ipc.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { writeWhole } from '../exportFile.ts'
import { storageError } from '../incidents/storageError.ts'
import type { Answers } from '../ipc.ts'
import type { Desk } from './desk.ts'

type Attached = Result<Attachment, StorageError | AttachFailure>

/** Keeping and giving back the files of events. What is kept is flushed before the answer, so an entry may name it. */
export function attachmentAnswers(
  desk: Desk,
): Pick<Answers, 'pickFile' | 'attachBytes' | 'attachmentState' | 'readAttachment' | 'saveAttachment'> {
  return {
    pickFile: async () => {
      const file = await desk.choose.file({ title: 'Attach a file', button: 'Attach' })
      if (file === null) return ok(null)
      try {
        const { size } = await stat(file)
        if (size > MAX_ATTACHMENT_BYTES) return tooLarge(path.basename(file), size)
        return ok({ name: path.basename(file), bytes: Uint8Array.from(await readFile(file)) })
      } catch (error) {
        return err(storageError(error, 'read', file, 'Nothing was attached.'))
      }
    },

    attachBytes: (id, name, bytes) => keep(desk, id, name, bytes),

    attachmentState: async (id, sha256) => {
      const opened = await desk.sessions.open(id)
      return opened.ok ? (await opened.value.attachments.read(sha256)).state : 'missing'
    },

    readAttachment: (id, sha256) => content(desk, id, sha256),

    saveAttachment: async (id, sha256, name) => {
      const found = await content(desk, id, sha256)
      if (!found.ok) return found
      const to = await desk.choose.saveAs(fileNameOf(name))
      if (to === null) return ok(null)
      try {
        await writeWhole(to, found.value)
        return ok(to)
      } catch (error) {
        return err(storageError(error, 'written', to, 'The attachment is safe in the incident.'))
      }
    },
  }
}

/** An attachment as an image to be shown; null for anything that is none, or is not what it was. */
export async function attachmentImage(
  desk: Desk,
  id: string,
  sha256: string,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null> {
  const opened = await desk.sessions.open(id as IncidentId)
  if (!opened.ok) return null
  const found = await opened.value.attachments.read(sha256)
  const mediaType = found.state === 'good' ? imageTypeOf(found.bytes) : null
  return found.state === 'good' && mediaType !== null ? { bytes: found.bytes, mediaType } : null
}

async function content(desk: Desk, id: IncidentId, sha256: string): Promise<Result<Uint8Array, StorageError>> {
  const opened = await desk.sessions.open(id)
  if (!opened.ok) return opened
  const found = await opened.value.attachments.read(sha256)
  return found.state === 'good' ? ok(Uint8Array.from(found.bytes)) : err(lost(found.state, opened.value.folder))
}

async function keep(desk: Desk, id: IncidentId, name: string, bytes: Uint8Array): Promise<Attached> {
  if (bytes.length > MAX_ATTACHMENT_BYTES) return tooLarge(name, bytes.length)
  const opened = await desk.sessions.open(id)
  if (!opened.ok) return opened
  const { readOnly, attachments } = opened.value
  if (readOnly !== null) return err({ kind: 'refused', message: `${readOnly} Nothing can be attached here.` })
  const kept = await attachments.keep(bytes)
  if (!kept.ok) return kept
  return ok({ sha256: kept.value, name, bytes: bytes.length, mediaType: imageTypeOf(bytes) ?? OTHER_TYPE })
}

const tooLarge = (name: string, bytes: number): Result<never, AttachFailure> =>
  err({ kind: 'refused', message: tooLargeWords(name, bytes) })

const lost = (state: 'missing' | 'damaged', place: string): StorageError => ({
  kind: 'readFailed',
  message:
    state === 'missing'
      ? 'The file is not in the incident’s folder any more.'
      : 'The file was changed since it was attached.',
  safe: 'The log still says what was attached. Nothing was changed.',
  place,
})
