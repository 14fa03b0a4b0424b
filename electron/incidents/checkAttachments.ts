import type { Attachment } from '../../shared/incident/event.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { AttachmentsCheck } from '../../shared/verify/report.ts'
import type { Attachments } from './attachments.ts'

/** Reads every file that any entry names, also of events that were taken back, and compares it with its hash. */
export async function checkAttachments(
  entries: readonly JournalEntry[],
  attachments: Pick<Attachments, 'read'>,
): Promise<AttachmentsCheck> {
  const named = namedAttachments(entries)
  const bad: AttachmentsCheck['bad'][number][] = []
  for (const { sha256, name } of named) {
    const { state } = await attachments.read(sha256)
    if (state !== 'good') bad.push({ sha256, name, state })
  }
  return { named: named.length, bad }
}

/** Every file that any entry names, once. */
export const namedAttachments = (entries: readonly JournalEntry[]): readonly Attachment[] => [
  ...new Map(entries.flatMap(namedBy).map((one) => [one.sha256, one])).values(),
]

function namedBy({ op }: JournalEntry): readonly Attachment[] {
  if (op.op === 'event.add') return op.d.fields.attachments ?? []
  if (op.op === 'event.amend') return op.d.changes.attachments ?? []
  return []
}
