import { z } from 'zod'
import type { EventId } from '../ids.ts'
import type { Attachment } from '../incident/event.ts'
import type { Instant } from '../time/instant.ts'
import { fromIso, toIso } from '../time/instant.ts'
import type { Span } from './span.ts'

/** A line that was typed and not yet saved, with what belongs to it beside the text. */
export interface Draft {
  readonly text: string
  /** When its first key was pressed; null when that is not known, and the next key counts. */
  readonly startedAt: Instant | null
  readonly plain: readonly Span[]
  readonly attachments: readonly Attachment[]
  /** The event that the line corrects, and whether it is about the event itself or what became of it. */
  readonly editing: { readonly event: EventId; readonly made: 'event' | 'state' } | null
}

const HEAD = /^draft (\{.*\})\r?\n/
const PLACE = z.int().min(0)
const SHAPE = z.object({
  startedAt: z.string().nullable(),
  plain: z.array(z.object({ from: PLACE, to: PLACE })).optional(),
  attachments: z
    .array(
      z.object({
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        name: z.string(),
        bytes: z.int().min(0),
        mediaType: z.string(),
      }),
    )
    .optional(),
  editing: z.object({ event: z.string(), made: z.enum(['event', 'state']) }).optional(),
})

/** The draft as it is kept: a line that says what belongs to the text, then the text as typed. Empty when there is nothing. */
export function writeDraft({ text, startedAt, plain, attachments, editing }: Draft): string {
  if (text === '' && attachments.length === 0) return ''
  const head = {
    startedAt: startedAt === null ? null : toIso(startedAt),
    ...(plain.length === 0 ? {} : { plain: plain.map(({ from, to }) => ({ from, to })) }),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(editing === null ? {} : { editing: { event: editing.event, made: editing.made } }),
  }
  return `draft ${JSON.stringify(head)}\n${text}`
}

/** Reads it back. What has no such first line, from an earlier version or by another hand, is text as a whole. */
export function readDraft(kept: string): Draft {
  const found = HEAD.exec(kept)
  const head = found === null ? null : headOf(found[1] ?? '')
  if (found === null || head === null) return { text: kept, startedAt: null, plain: [], attachments: [], editing: null }
  const text = kept.slice(found[0].length)
  const { startedAt, plain = [], attachments = [], editing } = head
  return {
    text,
    startedAt: startedAt === null ? null : fromIso(startedAt),
    plain: plain.filter(({ from, to }) => from < to && to <= text.length),
    attachments,
    editing: editing === undefined ? null : { event: editing.event as EventId, made: editing.made },
  }
}

function headOf(json: string): z.infer<typeof SHAPE> | null {
  try {
    const read = SHAPE.safeParse(JSON.parse(json))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
