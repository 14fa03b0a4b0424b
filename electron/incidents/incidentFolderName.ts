import type { IncidentId } from '../../shared/ids.ts'
import { formatDate } from '../../shared/time/format.ts'
import type { Instant, ZoneId } from '../../shared/time/instant.ts'
import { shortId } from './shortId.ts'

const MAX_SLUG = 40

/** What stands in the folder's name where a title would give it away. */
export const PROTECTED = 'protected'

/** `2026-11-22-checkout-is-down-4q7x2m`: for people and for sorting. The id inside the folder is what counts. */
export const incidentFolderName = (id: IncidentId, title: string, at: Instant, zone: ZoneId): string =>
  [formatDate(at, zone), slugOf(title), shortId(id)].join('-')

/** The title in letters that every file system takes; `incident` when it has none of them. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MAX_SLUG) : `${slug}-${word}`
    if (longer.length > MAX_SLUG) break
    slug = longer
  }
  return slug === '' ? 'incident' : slug
}
