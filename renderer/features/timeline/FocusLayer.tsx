import { type KeyboardEvent, useState } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { ZoneId } from '../../../shared/time/instant.ts'
import type { Step } from '../../../shared/timeline/feed/walk.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { describeEvent, stepWords } from './describeItem.ts'
import styles from './Timeline.module.css'

interface FocusLayerProps {
  readonly incident: Incident
  readonly events: readonly IncidentEvent[]
  readonly selection: EventId | null
  readonly zone: ZoneId
  readonly onStep: (step: Step) => void
  readonly onZoom: (factor: number) => void
  readonly onPan: (part: number) => void
  readonly onWhole: () => void
  /** Opens the badge that holds the current event, else the event itself; answers whether there was any. */
  readonly onOpen: () => boolean
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

/** The event itself is looked for, not its id: of many thousand, none need then be read. */
function placeOf({ incident, events }: FocusLayerProps, id: EventId | null): number {
  const event = id === null ? undefined : incident.events.get(id)
  return event === undefined ? -1 : events.indexOf(event)
}

/** What the keyboard and a screen reader meet in place of the drawing: a list of which one event is current. */
export function FocusLayer(props: FocusLayerProps) {
  const { events, selection, zone } = props
  const index = placeOf(props, selection)
  const event = events[index]
  const [step, setStep] = useState<{ readonly to: EventId | null; readonly from: EventId | null }>({
    to: selection,
    from: null,
  })
  if (step.to !== selection) setStep({ to: selection, from: step.to })
  const from = events[placeOf(props, step.from)]

  const onKeyDown = (press: KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return
    const to = STEPS[press.key]
    if (press.shiftKey && press.key === 'ArrowLeft') props.onPan(-0.2)
    else if (press.shiftKey && press.key === 'ArrowRight') props.onPan(0.2)
    else if (to !== undefined) props.onStep(to)
    else if (press.key === '+' || press.key === '=') props.onZoom(0.6)
    else if (press.key === '-') props.onZoom(1 / 0.6)
    else if (press.key === '0') props.onWhole()
    else if (press.key !== 'Enter' || !props.onOpen()) return
    press.preventDefault()
    press.stopPropagation()
  }

  return (
    <div
      role="listbox"
      tabIndex={0}
      className={styles.focusLayer}
      aria-label="Events on the timeline. Arrow keys go to the next event, plus and minus zoom, zero shows the whole incident."
      aria-activedescendant={event === undefined ? undefined : 'timeline-current'}
      onKeyDown={onKeyDown}
      data-timeline-keys
    >
      {event === undefined ? null : (
        <VisuallyHidden
          id="timeline-current"
          role="option"
          aria-selected
          aria-setsize={events.length}
          aria-posinset={index + 1}
        >
          {describeEvent(props.incident, event, zone)}
          {stepWords(events, index, from, zone)}
        </VisuallyHidden>
      )}
    </div>
  )
}
