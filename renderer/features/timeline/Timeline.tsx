import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { IncidentId } from '../../../shared/ids.ts'
import { shownOf } from '../../../shared/incident/eventsOf.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { MINUTE, millis } from '../../../shared/time/instant.ts'
import type { FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import { type Step, walk } from '../../../shared/timeline/feed/walk.ts'
import { walkAlong } from '../../../shared/timeline/feed/walkAlong.ts'
import { onAxis, type TimeWindow, wholeWindow } from '../../../shared/timeline/feed/window.ts'
import type { Phase } from '../../../shared/timeline/phases.ts'
import type { CutScale } from '../../../shared/timeline/scale.ts'
import { now } from '../../clock.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { useFound } from '../../store/useFound.ts'
import { useJumpedEvents } from '../../store/useJumpedEvents.ts'
import { dateSpan } from '../../ui/axisLabels.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { createTimelineController, type TimelineController } from './controller.ts'
import { describeItem } from './describeItem.ts'
import { FocusLayer } from './FocusLayer.tsx'
import { factsOf } from './facts.ts'
import { groundPieces, nowPieces } from './groundPieces.ts'
import { Overview } from './Overview.tsx'
import type { ViewMode } from './viewport.ts'
import './pieces.css'
import { type Look, lookAt, placeOf, remember, rememberLook } from './remembered.ts'
import { Strip } from './Strip.tsx'
import styles from './Timeline.module.css'
import { TimelineHead } from './TimelineHead.tsx'
import { TimelineToolbar } from './TimelineToolbar.tsx'
import { useBeginLine } from './useBeginLine.ts'
import { usePicture } from './usePicture.ts'
import { useRetime } from './useRetime.ts'
import { useViews } from './useViews.ts'
import { WhereMenu } from './WhereMenu.tsx'

/** Room on either side of a phase, as a part of the window. */
const PHASE_AIR = 0.04
const QUARTER = millis(15 * MINUTE)

/** The picture of the incident. The drawing itself is the controller's; React gives it what changed. */
export function Timeline({ incident }: { readonly incident: Incident }) {
  const zone = useApp((app) => app.displayZone)
  const secondZone = useApp((app) => app.secondZone)
  const selection = useApp((app) => app.selection)
  const select = useApp((app) => app.select)
  const runCommand = useApp((app) => app.runCommand)
  const { only } = useFound(incident)
  const offerWindow = useApp((app) => app.offerTimelineWindow)
  const [look, setLook] = useState<Look>(() => lookAt(incident.id))
  const picture = usePicture(incident, look, only)
  const { model, scale, phases, quiet, keyMoments, bands } = picture
  const all = shownOf(incident.timeline)
  const visible = useMemo(() => (only === null ? all : all.filter((event) => only.has(event.id))), [all, only])
  const zones = useMemo(() => (secondZone === null ? [zone] : [zone, secondZone]), [zone, secondZone])

  const host = useRef<HTMLDivElement>(null)
  const fromTimeline = useRef(false)
  const shownWindow = useRef<TimeWindow | null>(null)
  const [controller, setController] = useState<TimelineController | null>(null)
  const [mode, setMode] = useState<ViewMode>('whole')
  const views = useViews(incident.id, ({ window, mode: way }) => {
    if (way === 'whole') controller?.whole()
    else if (way === 'last') controller?.last(QUARTER)
    else controller?.show(onAxis(window, scale), true)
    if (way === 'follow') controller?.follow(true)
  })
  const note = useEffectEvent(views.note)

  const start = useEffectEvent((element: HTMLElement, id: IncidentId) => {
    const place = placeOf(id, model, scale, now())
    setMode(place.mode)
    shownWindow.current = place.window
    return createTimelineController(element, {
      ...place,
      model,
      scale,
      keyMoments,
      onWindow: (window, nextMode) => {
        shownWindow.current = window
        remember(id, { window, mode: nextMode })
        note({ window, mode: nextMode })
        setMode(nextMode)
      },
      onSelect: (event) => {
        fromTimeline.current = true
        select(event)
      },
      describe: (item) => describe(item),
      retime: (event, isSpan, part) => hold(event, isSpan, part),
      onAdd: (lane, at, step) => begin(lane, at, step),
    })
  })
  const retime = useRetime(incident, zone)
  const hold = useEffectEvent(retime.hold)
  const begin = useEffectEvent(useBeginLine(incident, zone, look.by))
  const describe = useEffectEvent((item: FeedItem) => describeItem(incident, item, zone))

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

  useEffect(() => {
    offerWindow(() => shownWindow.current)
    return () => offerWindow(null)
  }, [offerWindow])
  useEffect(() => controller?.setModel({ model, scale, keyMoments }), [controller, model, scale, keyMoments])
  const refit = useEffectEvent((_scale: CutScale) => {
    if (mode === 'whole') controller?.whole()
  })
  useEffect(() => refit(scale), [scale])
  useEffect(() => controller?.setNow(picture.now), [controller, picture.now])
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
  const showWhole = () => views.leap(() => controller?.whole())
  const showLast = () => views.leap(() => controller?.last(QUARTER))
  const showAround = selection === null ? null : () => views.leap(() => controller?.around(selection))
  const showPhase = ({ start, end }: Phase) =>
    views.leap(() => controller?.show(wholeWindow(onAxis({ start, end }, scale), PHASE_AIR), true))
  useCommand('fitTimeline', showWhole)
  useCommand('showLast', showLast)
  useCommand('showAround', showAround)
  useCommand('viewBack', views.ways.back ? views.back : null, 'No view before this one')
  useCommand('viewForward', views.ways.forward ? views.forward : null, 'No view after this one')
  useCommand('moveEarlier', selection === null ? null : () => retime.nudge(selection, -(controller?.step() ?? MINUTE)))
  useCommand('moveLater', selection === null ? null : () => retime.nudge(selection, controller?.step() ?? MINUTE))
  useCommand('previousEvent', () => step('previous'))
  useCommand('nextEvent', () => step('next'))

  const along = (direction: 1 | -1) => {
    const next = walkAlong(visible, selection, direction)
    if (next === null) retime.say('It is linked with no other event')
    else select(next)
  }
  useCommand('previousAlong', selection === null ? null : () => along(-1))
  useCommand('nextAlong', selection === null ? null : () => along(1))

  const { sleeps } = incident
  const jumped = useJumpedEvents()
  const jumps = useMemo(() => [...jumped.values()], [jumped])
  const takeLook = (next: Look) => {
    rememberLook(incident.id, next)
    setLook(next)
  }
  const ground = useMemo(
    () => groundPieces({ scale, zone, quiet, bands, phases: phases.phases, sleeps, jumps }),
    [scale, zone, quiet, bands, phases, sleeps, jumps],
  )
  const nowLine = useMemo(() => nowPieces(scale, picture.now), [scale, picture.now])

  const { extent } = model
  return (
    <section aria-label="Incident timeline" data-region="[role=listbox]" className={styles.timeline}>
      <TimelineToolbar
        mode={mode}
        look={look}
        canShorten={picture.canShorten}
        running={picture.now !== null}
        dates={extent === null ? '' : dateSpan(extent.start, extent.end, zone)}
        facts={factsOf(all.length, picture.metrics)}
        onWhole={showWhole}
        onLast={showLast}
        onFollow={(on) => controller?.follow(on)}
        onZoom={(factor) => controller?.zoom(factor)}
        onLook={takeLook}
        ways={views.ways}
        onBack={views.back}
        onForward={views.forward}
        where={<WhereMenu phases={phases.phases} onPhase={showPhase} onAround={showAround} />}
      />
      <TimelineHead {...{ controller, scale, zones, phases, extent }} now={picture.now} onPhase={showPhase} />
      <div className={styles.canvas} data-quiet={quiet.length + sleeps.length + jumps.length > 0 ? true : undefined}>
        <Strip controller={controller} className={styles.ground} layOut={ground} />
        <div ref={host} className={styles.host} aria-hidden="true" data-testid="timeline-drawing" />
        <Strip controller={controller} className={styles.ground} layOut={nowLine} />
        {extent === null ? (
          <div className={styles.empty}>
            <span>Events appear here as you log them</span>
          </div>
        ) : null}
        <VisuallyHidden role="status">{retime.said}</VisuallyHidden>
        <FocusLayer
          incident={incident}
          events={visible}
          selection={selection}
          zone={zone}
          onStep={step}
          onZoom={(factor) => controller?.zoom(factor)}
          onPan={(part) => controller?.pan(part)}
          onWhole={showWhole}
          onOpen={() => (controller?.openSelected() ?? false) || (selection !== null && runCommand('openInspector'))}
        />
      </div>
      <Overview
        controller={controller}
        model={picture.all}
        chosen={only === null ? null : model.items}
        scale={scale}
        whole={picture.whole}
        milestones={picture.metrics.milestones}
        starred={picture.starred}
        now={picture.now}
        zone={zone}
      />
    </section>
  )
}
