import { Link2, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { EventId } from '../../../shared/ids.ts'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { timeWords } from '../../../shared/incident/eventWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { EventPicker } from '../../ui/EventPicker.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { useKeptFocus } from '../../ui/useKeptFocus.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './EventLinkField.module.css'

interface EventLinkFieldProps {
  /** What the event is linked to, for those who hear it. */
  readonly label: string
  readonly event: IncidentEvent | null
  readonly incident: Incident
  readonly onLink: (event: EventId | null) => void
}

/** The one event that something is about: to be opened, let go of, or chosen by typing. */
export function EventLinkField(props: EventLinkFieldProps) {
  const { label, event, incident, onLink } = props
  const [isPicking, setPicking] = useState(false)
  const root = useRef<HTMLSpanElement>(null)
  useKeptFocus(root)
  if (isPicking) {
    return (
      <span ref={root} className={styles.picker}>
        <PickEvent {...props} onDone={() => setPicking(false)} />
      </span>
    )
  }
  return (
    <span ref={root} className={styles.linked}>
      {event === null ? (
        <Button
          size="s"
          variant="quiet"
          icon={<Link2 aria-hidden />}
          aria-label={`Link an event: ${label}`}
          isDisabled={incident.timeline.length === 0}
          onPress={() => setPicking(true)}
        >
          Event…
        </Button>
      ) : (
        <>
          <EventChip event={event} />
          <IconButton label={`Not about this event: ${label}`} size="s" onPress={() => onLink(null)}>
            <X aria-hidden />
          </IconButton>
        </>
      )}
    </span>
  )
}

function PickEvent({ label, incident, onLink, onDone }: EventLinkFieldProps & { readonly onDone: () => void }) {
  const zone = useApp((app) => app.displayZone)
  return (
    <EventPicker
      label={`Find an event: ${label}`}
      placeholder="Which event?"
      events={incident.timeline.filter(({ hidden }) => !hidden)}
      zone={zone}
      autoFocus
      onPick={({ id }) => {
        onLink(id)
        onDone()
      }}
      onCancel={onDone}
    />
  )
}

/** An event in a few words; opens it in the walk. */
export function EventChip({ event }: { readonly event: IncidentEvent }) {
  const zone = useApp((app) => app.displayZone)
  const walkTo = useApp((app) => app.walkTo)
  const { sign, text } = timeWords(event, zone)
  return (
    <AriaButton className={styles.chip} onPress={() => walkTo(event.id)}>
      <KindIcon kind={event.kind} state={event.state} size={14} />
      <span className={styles.time}>{`${sign} ${text}`.trim()}</span>
      <span className={styles.text}>{event.text}</span>
      <VisuallyHidden>, open in the walk</VisuallyHidden>
    </AriaButton>
  )
}
