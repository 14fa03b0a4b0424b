import { useMemo } from 'react'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { likelyDuplicates } from '../../../shared/incident/likelyDuplicates.ts'
import { quoted } from '../../../shared/incident/quoted.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Inspector.module.css'

/** Says quietly that another event nearby seems to tell the same, and offers to merge the two. */
export function DuplicateHint({ incident, event }: { readonly incident: Incident; readonly event: IncidentEvent }) {
  const startTask = useApp((app) => app.startTask)
  const [alike] = useMemo(() => likelyDuplicates(incident.timeline, event), [incident.timeline, event])
  if (alike === undefined || event.retracted !== null) return null
  return (
    <p className={styles.hint}>
      {quoted(alike.text)} seems to tell the same.
      <Button size="s" onPress={() => startTask({ kind: 'merge', events: [event.id, alike.id] })}>
        Merge…
      </Button>
    </p>
  )
}
