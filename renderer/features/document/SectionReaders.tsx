import { Eye } from 'lucide-react'
import type { SectionKey } from '../../../shared/document/sections/catalogue.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { recordOf } from '../../../shared/incident/records/recordsOf.ts'
import { isUsuallyIn } from '../../../shared/rendition/sectionsLeftOut.ts'
import { usePut } from '../../store/usePut.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'

interface SectionReadersProps {
  readonly incident: Incident
  readonly label: string
  /** The sections that stand under the heading. */
  readonly sections: readonly SectionKey[]
}

const READERS = [
  { id: 'executive', label: 'executives' },
  { id: 'customer', label: 'customers' },
] as const

/** Decides whether copies for executives and for customers hold a section. */
export function SectionReaders({ incident, label, sections }: SectionReadersProps) {
  const put = usePut()
  const decide = (reader: 'executive' | 'customer', isIn: boolean | null) =>
    void put(...sections.map((id) => ({ collection: 'sectionVisibility' as const, id, changes: { [reader]: isIn } })))
  const entries = READERS.flatMap(({ id, label: readers }, place): readonly MenuEntry[] => {
    const decided = sections.some((key) => (recordOf(incident, 'sectionVisibility', key)?.[id] ?? null) !== null)
    const isIn = sections.some((key) => recordOf(incident, 'sectionVisibility', key)?.[id] ?? isUsuallyIn(key, id))
    return [
      ...(place === 0 ? [] : [{ kind: 'separator' as const, id: `before ${id}` }]),
      {
        kind: 'item',
        id,
        label: isIn ? `Leave out for ${readers}` : `Show to ${readers}`,
        onAction: () => decide(id, !isIn),
      },
      {
        kind: 'item',
        id: `${id} as usual`,
        label: `As usual for ${readers}`,
        disabled: !decided,
        onAction: () => decide(id, null),
      },
    ]
  })
  return (
    <Menu label={`Who may read ${label}`} entries={entries}>
      <IconButton size="s" label={`Who may read: ${label}`}>
        <Eye aria-hidden />
      </IconButton>
    </Menu>
  )
}
