import { maskIn } from '../rendition/renditionOf.ts'
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
