import { maskIn } from '../rendition/renditionOf.ts'
import { formatDateTime } from '../time/format.ts'
import { UTC } from '../time/instant.ts'
import type { ExportOptions } from './exportOptions.ts'

const FOR: Readonly<Record<ExportOptions['rendition'], string>> = {
  internal: '',
  executive: 'For executives: the outline; other events and sections are left out.',
  customer: 'For customers: events, names and sections that are internal are left out.',
}

/** What the small print says of a copy: for whom it is, what is masked in it, and what can be proved of it [X6]. */
export function copyWords({ rendition, mask }: Pick<ExportOptions, 'rendition' | 'mask'>): readonly string[] {
  const { people, secrets, names } = maskIn(rendition, mask)
  const shown = people ? `people are shown by ${names === 'roles' ? 'role' : 'pseudonym'}` : ''
  const hidden = secrets ? 'secrets, addresses and host names are replaced' : ''
  const masked = [shown, hidden].filter((words) => words !== '').join('; ')
  const isWhole = rendition === 'internal' && masked === ''
  return [
    FOR[rendition],
    masked === '' ? '' : `Masked: ${masked}.`,
    isWhole
      ? ''
      : 'The log head below is that of the whole log. This copy differs from it on purpose, so its text cannot be compared with the log, only its head and its seal.',
  ].filter((words) => words !== '')
}

const TO: Readonly<Record<ExportOptions['rendition'], string>> = {
  internal: '',
  executive: 'For executives',
  customer: 'For customers',
}

/** The same for the head of every page, in a few words; empty for a copy that leaves out and replaces nothing. */
export function copyMarking({ rendition, mask, knownAt }: Omit<ExportOptions, 'template' | 'withAttachments'>): string {
  const { people, secrets, names } = maskIn(rendition, mask)
  return [
    TO[rendition],
    people ? `people by ${names === 'roles' ? 'role' : 'pseudonym'}` : '',
    secrets ? 'secrets replaced' : '',
    knownAt === null ? '' : `as known at ${formatDateTime(knownAt, UTC)}`,
  ]
    .filter((words) => words !== '')
    .map((words, i) => (i === 0 ? upperFirst(words) : words))
    .join(' · ')
}

const upperFirst = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
