import { Ellipsis } from 'lucide-react'
import type { IncidentId } from '../../../shared/ids.ts'
import type { View } from '../../store/uiSlice.ts'
import { useApp } from '../../store/useApp.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { showToast } from '../../ui/toastQueue.ts'

const VIEWS = [
  { id: 'live', label: 'Open' },
  { id: 'review', label: 'Review' },
  { id: 'document', label: 'Document' },
] as const satisfies readonly { readonly id: View; readonly label: string }[]

/** Where one can go with an incident of the library. */
export function IncidentMenu({ id, title }: { readonly id: IncidentId; readonly title: string }) {
  const enterIncident = useApp((app) => app.enterIncident)
  const enterDrillOn = useApp((app) => app.enterDrillOn)
  const show = useApp((app) => app.show)
  const open = async (view: View) => {
    await enterIncident(id)
    show(view)
  }
  const drill = async () => {
    if (!(await enterDrillOn(id))) showToast({ tone: 'info', title: 'There is nothing to play yet' })
  }
  return (
    <Menu
      label={`More for ${title}`}
      entries={[
        ...VIEWS.map(({ id: view, label }) => ({
          kind: 'item' as const,
          id: view,
          label,
          onAction: () => void open(view),
        })),
        { kind: 'separator', id: 'line' },
        { kind: 'item', id: 'drill', label: 'Drill…', onAction: () => void drill() },
      ]}
    >
      <IconButton label={`More for ${title}`}>
        <Ellipsis aria-hidden />
      </IconButton>
    </Menu>
  )
}
