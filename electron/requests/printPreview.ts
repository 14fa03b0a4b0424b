import type { ExportOptions } from '../../shared/document/exportOptions.ts'
import type { IncidentId } from '../../shared/ids.ts'
import type { StorageError } from '../../shared/ipc.ts'
import { ok, type Result } from '../../shared/result.ts'
import { storageError } from '../incidents/storageError.ts'
import type { Answers } from '../ipc.ts'
import type { Desk } from './desk.ts'
import { previewHtml } from './documents.ts'

/** Prints what is looked at: one at a time, and only what was asked for last. */
export function printPreviewAnswers(desk: Desk): Pick<Answers, 'printPreview'> {
  const asked = new Map<IncidentId, object>()
  let before: Promise<unknown> = Promise.resolve()
  return {
    printPreview: (id, options) => {
      const turn = {}
      asked.set(id, turn)
      const printed = before.then(async () => (asked.get(id) === turn ? await print(desk, id, options) : ok(null)))
      before = printed
      return printed
    },
  }
}

async function print(
  desk: Desk,
  id: IncidentId,
  options: ExportOptions,
): Promise<Result<Uint8Array | null, StorageError>> {
  try {
    const html = await previewHtml(desk, id, JSON.stringify(options))
    return ok(html === null ? null : await desk.press.pdf(html))
  } catch (error) {
    return {
      ok: false,
      error: storageError(error, 'read', 'the preview', 'The incident is safe, and nothing was written.'),
    }
  }
}
