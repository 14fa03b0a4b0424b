import { Eye, EyeOff, RotateCcw } from 'lucide-react'
import { keyOf, type Piece } from '../../../../shared/document/parts.ts'
import type { SectionKey } from '../../../../shared/document/sections/catalogue.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import type { RecordWish } from '../../../../shared/incident/records/collections.ts'
import { recordOf } from '../../../../shared/incident/records/recordsOf.ts'
import { isUsuallyIn } from '../../../../shared/rendition/sectionsLeftOut.ts'
import type { MenuEntry } from '../../../ui/Menu.tsx'

/** A section of the document and what it is called there. */
export interface ReadSection {
  readonly key: SectionKey
  readonly title: string
}

/** The sections among these pieces whose readers can be chosen. */
export const readSections = (pieces: readonly Piece[]): readonly ReadSection[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'section' && keyOf(piece) !== 'title' ? [{ key: piece.key, title: piece.title }] : [],
  )

const READERS = [
  { id: 'executive', label: 'executives' },
  { id: 'customer', label: 'customers' },
] as const

/** Entries of a menu that decide which sections copies for executives and for customers hold. */
export function readerEntries(
  incident: Incident,
  sections: readonly ReadSection[],
  put: (...records: readonly RecordWish[]) => void,
): readonly MenuEntry[] {
  const decided = (key: SectionKey) => recordOf(incident, 'sectionVisibility', key)
  return [
    ...sections.flatMap(({ key, title }) =>
      READERS.map(({ id, label: readers }): MenuEntry => {
        const isIn = decided(key)?.[id] ?? isUsuallyIn(key, id)
        const isNamed = sections.length > 1 && title !== ''
        const what = isNamed ? `${title}: ${isIn ? 'leave out' : 'show'}` : isIn ? 'Leave out' : 'Show'
        return {
          kind: 'item',
          id: `${key} ${id}`,
          label: `${what} ${isIn ? 'for' : 'to'} ${readers}`,
          icon: isIn ? <Eye aria-hidden /> : <EyeOff aria-hidden />,
          onAction: () => put({ collection: 'sectionVisibility', id: key, changes: { [id]: !isIn } }),
        }
      }),
    ),
    {
      kind: 'item',
      id: 'usual readers',
      label: 'Readers as usual',
      icon: <RotateCcw aria-hidden />,
      disabled: sections.every(({ key }) => (decided(key)?.executive ?? decided(key)?.customer ?? null) === null),
      onAction: () =>
        put(
          ...sections.map(({ key }) => ({
            collection: 'sectionVisibility' as const,
            id: key,
            changes: { executive: null, customer: null },
          })),
        ),
    },
  ]
}
