import { X } from 'lucide-react'
import { formatDateTime } from '../../../shared/time/format.ts'
import { useApp } from '../../store/useApp.ts'
import { PillButton } from '../../ui/Pill.tsx'

/** Says that the document knows less than the log, for as long as it does, and how that ends. */
export function KnownAtPill() {
  const knownAt = useApp((app) => app.exportOptions.knownAt)
  const zone = useApp((app) => app.displayZone)
  const setOptions = useApp((app) => app.setExportOptions)
  if (knownAt === null) return null
  const moment = formatDateTime(knownAt, zone)
  return (
    <PillButton
      tone="warn"
      small
      icon={<X aria-hidden />}
      aria-label={`As known at ${moment}. Show all that is known now`}
      onPress={() => setOptions({ knownAt: null })}
    >
      Known at {moment}
    </PillButton>
  )
}
