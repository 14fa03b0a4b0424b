import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { IncidentId } from '../../../shared/ids.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { MINUTE, millis } from '../../../shared/time/instant.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { type Step, walk } from '../../../shared/timeline/feed/walk.ts'
import { overAt } from '../../../shared/timeline/overAt.ts'
import { timelineOf } from '../../../shared/timeline/timelineOf.ts'
import { REAL_TIME } from '../../../shared/timeline/timeScale.ts'
import { now, useNow } from '../../clock.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { dateSpan } from './axisLabels.ts'
import { createTimelineController, type TimelineController, type ViewMode } from './controller.ts'
import { describeEvent } from './describeItem.ts'
import { FocusLayer } from './FocusLayer.tsx'
import { factsOf } from './facts.ts'
import { placeOf, remember } from './remembered.ts'
import styles from './Timeline.module.css'
import { TimelineToolbar } from './TimelineToolbar.tsx'

const QUARTER = millis(15 * MINUTE)

/** The picture of the incident. The drawing itself is the controller's; React gives it what changed. */
export function Timeline({ incident }: { readonly incident: Incident }) {
  const zone = useApp((app) => app.displayZone)
  const selection = useApp((app) => app.selection)
  const select = useApp((app) => app.select)
  const second = useNow(1000)
  const running = overAt(incident.timeline) === null
  const moment = useNow(running ? 5000 : 60_000)
  const model = useMemo(() => timelineOf(incident, moment), [incident, moment])
  const metrics = useMemo(() => metricsOf(incident, moment), [incident, moment])
  const visible = useMemo(() => incident.timeline.filter((event) => !event.hidden), [incident])

  const host = useRef<HTMLDivElement>(null)
  const fromTimeline = useRef(false)
  const [controller, setController] = useState<TimelineController | null>(null)
  const [mode, setMode] = useState<ViewMode>('whole')

  const start = useEffectEvent((element: HTMLElement, id: IncidentId) => {
    const place = placeOf(id, model, REAL_TIME, now())
    setMode(place.mode)
    return createTimelineController(element, {
      ...place,
      model,
      scale: REAL_TIME,
      zone,
      onWindow: (window, nextMode) => {
        remember(id, { window, mode: nextMode })
        setMode(nextMode)
      },
      onSelect: (event) => {
        fromTimeline.current = true
        select(event)
      },
      describe: (item) => describe(item.events),
    })
  })
  const describe = useEffectEvent((ids: readonly string[]) =>
    visible
      .filter((event) => ids.includes(event.id))
      .slice(0, 12)
      .map((event) => describeEvent(incident, event, zone))
      .join('\n'),
  )

  useEffect(() => {
    const element = host.current
    if (element === null) return
    const made = start(element, incident.id)
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(element)
    setController(made)
    return () => {
      observer.disconnect()
      setController(null)
      made.destroy()
    }
  }, [incident.id])

  useEffect(() => controller?.setModel(model, REAL_TIME), [controller, model])
  useEffect(() => controller?.setZone(zone), [controller, zone])
  useEffect(() => controller?.setNow(running ? second : null), [controller, running, second])
  useEffect(() => {
    controller?.select(selection, !fromTimeline.current)
    fromTimeline.current = false
  }, [controller, selection])

  const step = (to: Step) => {
    const next = walk(model, selection, to)
    if (next !== null) select(next)
  }
  useCommand('zoomIn', () => controller?.zoom(0.6))
  useCommand('zoomOut', () => controller?.zoom(1 / 0.6))
  useCommand('fitTimeline', () => controller?.whole())
  useCommand('previousEvent', () => step('previous'))
  useCommand('nextEvent', () => step('next'))

  const { extent } = model
  return (
    <section aria-label="Incident timeline" className={styles.timeline}>
      <TimelineToolbar
        mode={mode}
        dates={extent === null ? '' : dateSpan(extent.start, extent.end, zone)}
        facts={factsOf(visible.length, metrics)}
        onWhole={() => controller?.whole()}
        onLast={() => controller?.last(QUARTER)}
        onZoom={(factor) => controller?.zoom(factor)}
      />
      <div className={styles.canvas}>
        <div ref={host} className={styles.host} aria-hidden="true" data-testid="timeline-drawing" />
        <div className={styles.corner}>{zoneLabel(zone, extent?.start ?? second)}</div>
        {extent === null ? (
          <div className={styles.empty}>
            <span>Events appear here as you log them</span>
          </div>
        ) : null}
        <FocusLayer
          incident={incident}
          events={visible}
          selection={selection}
          zone={zone}
          onStep={step}
          onZoom={(factor) => controller?.zoom(factor)}
          onPan={(part) => controller?.pan(part)}
          onWhole={() => controller?.whole()}
        />
      </div>
    </section>
  )
}
