import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp } from '../../store/useApp.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './Editor.module.css'

/** Where the parts come from that the document of an empty incident lacks, and the way there. */
export function NothingLogged({ incident }: { readonly incident: Incident }) {
  const show = useApp((app) => app.show)
  if (incident.timeline.length > 0) return null
  return (
    <div className={styles.beginning}>
      <Banner
        tone="info"
        title="Nothing is logged yet"
        detail="Times, durations and the timeline fill in as events are logged. What you write here stays as it is."
        actions={
          <Button size="s" onPress={() => show('live')}>
            Log what happened
          </Button>
        }
      />
    </div>
  )
}
