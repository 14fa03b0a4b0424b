import { Monitor } from 'lucide-react'
import { useApp } from '../store/useApp.ts'
import { PillButton } from '../ui/Pill.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'

/** Opens and closes the window that everybody looks at. */
export function RoomToggle() {
  const isOpen = useApp((app) => app.isRoomOpen)
  const toggle = useApp((app) => app.toggleRoom)
  return (
    <Tooltip text="A second window without notes, for a projector or to share" keys="Mod+Shift+R">
      <PillButton aria-pressed={isOpen} tone={isOpen ? 'ok' : 'plain'} icon={<Monitor aria-hidden />} onPress={toggle}>
        {isOpen ? 'Room window on' : 'Room window'}
      </PillButton>
    </Tooltip>
  )
}
