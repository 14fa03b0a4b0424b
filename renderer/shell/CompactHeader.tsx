import { Maximize2 } from 'lucide-react'
import { COMMANDS } from '../../shared/keymap.ts'
import { useApp, useIncident } from '../store/useApp.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Pill } from '../ui/Pill.tsx'
import { severityTone } from '../ui/severityTone.ts'
import { ElapsedClock } from './ElapsedClock.tsx'
import styles from './Header.module.css'
import { UpdateClock } from './UpdateClock.tsx'

/** What is left of the header in the small window: the clocks, and the way back. */
export function CompactHeader() {
  const incident = useIncident()
  const setCompact = useApp((app) => app.setCompact)
  return (
    <header className={styles.header}>
      {incident === null ? null : (
        <>
          <Pill small tone={severityTone(incident.severity, incident.severityScale)}>
            {incident.severity ?? 'No severity'}
          </Pill>
          <span className={styles.spacer} />
          <UpdateClock incident={incident} />
          <ElapsedClock incident={incident} />
        </>
      )}
      <IconButton label="Whole window" keys={COMMANDS.toggleCompact.keys[0]} onPress={() => setCompact(false)}>
        <Maximize2 />
      </IconButton>
    </header>
  )
}
