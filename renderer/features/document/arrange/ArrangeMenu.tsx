import { ArrowDown, ArrowUp, CircleMinus, CirclePlus, Ellipsis } from 'lucide-react'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { usePut } from '../../../store/usePut.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx'
import { type ReadSection, readerEntries } from './readerEntries.tsx'

interface ArrangeMenuProps {
  readonly incident: Incident
  readonly label: string
  /** Null where it cannot go further. */
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
  readonly isLeftOut: boolean
  /** Null where the document cannot do without it. */
  readonly onLeaveOut: ((leftOut: boolean) => void) | null
  /** The sections that stand under the heading. */
  readonly sections: readonly ReadSection[]
}

/** Where a section of the document stands, whether it is there at all, and who may read it. */
export function ArrangeMenu({ incident, label, onUp, onDown, isLeftOut, onLeaveOut, sections }: ArrangeMenuProps) {
  const put = usePut()
  const entries: readonly MenuEntry[] = [
    { ...MOVE, id: 'up', label: 'Move up', icon: <ArrowUp aria-hidden />, keys: 'Alt+Up', ...doing(onUp) },
    { ...MOVE, id: 'down', label: 'Move down', icon: <ArrowDown aria-hidden />, keys: 'Alt+Down', ...doing(onDown) },
    {
      kind: 'item',
      id: 'leave out',
      label: isLeftOut ? 'Bring back' : 'Leave out',
      icon: isLeftOut ? <CirclePlus aria-hidden /> : <CircleMinus aria-hidden />,
      ...doing(onLeaveOut === null ? null : () => onLeaveOut(!isLeftOut)),
    },
    ...(sections.length === 0
      ? []
      : [
          { kind: 'separator', id: 'readers' } as const,
          ...readerEntries(incident, sections, (...records) => void put(...records)),
        ]),
  ]
  return (
    <Menu label={`Arrange ${label}`} entries={entries}>
      <IconButton size="s" label={`Arrange: ${label}`}>
        <Ellipsis aria-hidden />
      </IconButton>
    </Menu>
  )
}

const MOVE = { kind: 'item' } as const

const doing = (action: (() => void) | null) => ({ disabled: action === null, onAction: action ?? (() => undefined) })
