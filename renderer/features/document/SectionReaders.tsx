import { Eye, EyeOff } from 'lucide-react'
import type { SectionKey } from '../../../shared/document/sections/catalogue.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { recordOf } from '../../../shared/incident/records/recordsOf.ts'
import { isUsuallyIn } from '../../../shared/rendition/sectionsLeftOut.ts'
import { usePut } from '../../store/usePut.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'

/** A section of the document and what it is called there. */
export interface ReadSection {
  readonly key: SectionKey
  readonly title: string
}

interface SectionReadersProps {
  readonly incident: Incident
  readonly label: string
  /** The sections that stand under the heading. */
  readonly sections: readonly ReadSection[]
}

const READERS = [
  { id: 'executive', label: 'executives' },
  { id: 'customer', label: 'customers' },
] as const

/** Decides which sections copies for executives and for customers hold. */
export function SectionReaders({ incident, label, sections }: SectionReadersProps) {
  const put = usePut()
  const decided = (key: SectionKey) => recordOf(incident, 'sectionVisibility', key)
  const entries: readonly MenuEntry[] = [
    ...sections.flatMap(({ key, title }) =>
      READERS.map(({ id, label: readers }): MenuEntry => {
        const isIn = decided(key)?.[id] ?? isUsuallyIn(key, id)
        const what = sections.length === 1 || title === '' ? '' : `${title}: `
        return {
          kind: 'item',
          id: `${key} ${id}`,
          label: `${what}${isIn ? 'leave out for' : 'show to'} ${readers}`,
          icon: isIn ? <Eye aria-hidden /> : <EyeOff aria-hidden />,
          onAction: () => void put({ collection: 'sectionVisibility', id: key, changes: { [id]: !isIn } }),
        }
      }),
    ),
    { kind: 'separator', id: 'before usual' },
    {
      kind: 'item',
      id: 'usual',
      label: 'As usual',
      disabled: sections.every(({ key }) => (decided(key)?.executive ?? decided(key)?.customer ?? null) === null),
      onAction: () =>
        void put(
          ...sections.map(({ key }) => ({
            collection: 'sectionVisibility' as const,
            id: key,
            changes: { executive: null, customer: null },
          })),
        ),
    },
  ]
  return (
    <Menu label={`Who may read ${label}`} entries={entries}>
      <IconButton size="s" label={`Who may read: ${label}`}>
        <Eye aria-hidden />
      </IconButton>
    </Menu>
  )
}
