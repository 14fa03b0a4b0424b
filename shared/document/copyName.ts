import { maskIn } from '../rendition/renditionOf.ts'
import { formatDate, formatTime } from '../time/format.ts'
import { UTC } from '../time/instant.ts'
import type { ExportOptions } from './exportOptions.ts'

/**
 * What the names of the files of a copy end in, such as `-customer`, so that no copy takes the place of another one in the same
 * folder; empty for one that leaves out and replaces nothing.
 */
export function copyName({ rendition, mask, knownAt }: Pick<ExportOptions, 'rendition' | 'mask' | 'knownAt'>): string {
  const { people, secrets } = maskIn(rendition, mask)
  return [
    rendition === 'internal' ? '' : `-${rendition}`,
    // A copy for customers is always masked.
    (people || secrets) && rendition !== 'customer' ? '-masked' : '',
    knownAt === null ? '' : `-known-${formatDate(knownAt, UTC)}-${formatTime(knownAt, UTC).replaceAll(':', '')}`,
  ].join('')
}
