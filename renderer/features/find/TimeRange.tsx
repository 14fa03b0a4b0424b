import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Find.module.css'

/** From when until when: what the timeline shows now, or the selected event as one end. */
export function TimeRange({ incident }: { readonly incident: Incident }) {
  const setFilter = useApp((app) => app.setFilter)
  const filter = useApp((app) => app.filter)
  const selection = useApp((app) => app.selection)
  const timelineWindow = useApp((app) => app.timelineWindow)
  const event = selection === null ? undefined : incident.events.get(selection)
  const byWindow = () => {
    const window = timelineWindow?.() ?? null
    if (window !== null) setFilter({ from: window.start, until: window.end })
  }
  return (
    <div className={styles.choices}>
      <Button size="s" isDisabled={timelineWindow === null} onPress={byWindow}>
        What the timeline shows
      </Button>
      <Button
        size="s"
        isDisabled={event === undefined}
        onPress={() => event !== undefined && setFilter({ from: event.occurredAt })}
      >
        From the selected event
      </Button>
      <Button
        size="s"
        isDisabled={event === undefined}
        onPress={() => event !== undefined && setFilter({ until: event.occurredAt })}
      >
        Until the selected event
      </Button>
      {filter.from === null && filter.until === null ? null : (
        <Button size="s" variant="quiet" onPress={() => setFilter({ from: null, until: null })}>
          Any time
        </Button>
      )}
    </div>
  )
}
