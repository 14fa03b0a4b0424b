import { strToU8, type Zippable, zipSync } from 'fflate'
import { fileNameOf } from '../shared/attachment/fileName.ts'
import type { Attachment } from '../shared/incident/event.ts'
import type { Incident } from '../shared/incident/incident.ts'
import type { Instant } from '../shared/time/instant.ts'
import type { Attachments } from './incidents/attachments.ts'

export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
}

const FOLDER = 'attachments'

/** What is packed already, and would only cost time. */
const PACKED = /\.(png|jpe?g|gif|webp|zip|gz|docx|pdf|mp4)$/i

/** Packs files in the order given. Of the same parts at the same moment the same bytes come out. */
export function zipOf(parts: readonly ZipPart[], now: Instant): Uint8Array {
  const files: Zippable = {}
  for (const { name, content } of parts) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    files[name] = [bytes, { level: PACKED.test(name) ? 0 : 6 }]
  }
  return zipSync(files, { mtime: new Date(now) })
}

/**
 * The files kept with the events of the timeline, each once, under its name and the beginning of its hash. Of those that
 * cannot be had a list takes the place.
 */
export async function attachmentParts(incident: Incident, read: Attachments['read']): Promise<readonly ZipPart[]> {
  const kept = new Map<string, Attachment>()
  for (const { attachments } of incident.timeline) for (const file of attachments) kept.set(file.sha256, file)
  const parts: ZipPart[] = []
  const lost: string[] = []
  for (const { sha256, name } of kept.values()) {
    const found = await read(sha256)
    if (found.state === 'good') {
      parts.push({ name: `${FOLDER}/${sha256.slice(0, 8)}-${fileNameOf(name)}`, content: found.bytes })
    } else lost.push(`${fileNameOf(name)} (${sha256}): ${found.state}\n`)
  }
  return lost.length === 0 ? parts : [...parts, { name: `${FOLDER}/not-included.txt`, content: lost.join('') }]
}
