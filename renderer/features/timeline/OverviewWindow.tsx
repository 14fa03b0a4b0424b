import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { formatMinute } from '../../../shared/time/format.ts'
import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { millis, type ZoneId } from '../../../shared/time/instant.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { type AxisWindow, lengthOf, SHORTEST_WINDOW } from '../../../shared/timeline/feed/window.ts'
import { shortDate } from '../../ui/dateWords.ts'
import type { TimelineController } from './controller.ts'
import styles from './Overview.module.css'
import { type Grip, pulled, windowAfterKey } from './overviewKeys.ts'
import { useViewport } from './useViewport.ts'
import type { Viewport } from './viewport.ts'

interface OverviewWindowProps {
  readonly controller: TimelineController | null
  /** What the strip shows from edge to edge. */
  readonly grid: AxisWindow
  readonly zone: ZoneId
}

/** This near to an edge of the window the pointer takes that edge. */
const EDGE_PX = 7

/** The part on screen, as a window over the strip: dragged, resized, or moved by keys. */
export function OverviewWindow({ controller, grid, zone }: OverviewWindowProps) {
  const strip = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLDivElement>(null)
  const held = useRef<{ readonly grip: Grip; readonly from: number; readonly window: AxisWindow } | null>(null)
  const { start, end } = grid

  useEffect(() => {
    if (controller === null) return
    return controller.watch(({ window }) => {
      const element = handle.current
      if (element === null) return
      const [from, to] = [window.start, window.end].map((place) =>
        Math.min(1, Math.max(0, (place - start) / (end - start))),
      )
      element.style.left = `${100 * (from ?? 0)}%`
      element.style.right = `${100 * (1 - (to ?? 1))}%`
    })
  }, [controller, start, end])
  const words = useViewport(controller, (viewport) => windowWords(viewport, zone))
  const percent = useViewport(controller, ({ window }) =>
    String(Math.round(Math.min(100, Math.max(0, (100 * ((window.start + window.end) / 2 - start)) / (end - start))))),
  )

  const axisPerPx = (): number => lengthOf(grid) / Math.max(1, strip.current?.clientWidth ?? 1)

  const onPointerDown = (down: PointerEvent<HTMLDivElement>) => {
    const box = strip.current?.getBoundingClientRect()
    const shown = handle.current?.getBoundingClientRect()
    if (controller === null || box === undefined || shown === undefined || down.button !== 0) return
    down.currentTarget.setPointerCapture(down.pointerId)
    let { window } = controller.viewport()
    const grip = gripAt(down.clientX, shown)
    if (grip === null) {
      // Beside the window: it comes here, and is held.
      const place = start + (down.clientX - box.left) * axisPerPx()
      window = pulled(window, 'whole', place - (window.start + window.end) / 2, 0)
      controller.show(window, true)
    }
    held.current = { grip: grip ?? 'whole', from: down.clientX, window }
  }
  const onPointerMove = (move: PointerEvent<HTMLDivElement>) => {
    const hold = held.current
    const shown = handle.current?.getBoundingClientRect()
    if (hold === null) {
      const grip = shown === undefined ? null : gripAt(move.clientX, shown)
      move.currentTarget.style.cursor = grip === 'whole' ? 'grab' : grip === null ? 'pointer' : 'ew-resize'
      return
    }
    const by = (move.clientX - hold.from) * axisPerPx()
    controller?.show(pulled(hold.window, hold.grip, by, SHORTEST_WINDOW), hold.grip === 'whole')
  }
  const onKeyDown = (press: KeyboardEvent) => {
    if (controller === null || press.ctrlKey || press.metaKey || press.altKey) return
    const next = windowAfterKey(controller.viewport().window, grid, press.key, press.shiftKey)
    if (next === null) return
    press.preventDefault()
    press.stopPropagation()
    controller.show(next, true)
  }
  const letGo = () => {
    held.current = null
  }

  return (
    <div
      ref={strip}
      className={styles.grip}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <div
        ref={handle}
        role="slider"
        tabIndex={0}
        className={styles.window}
        aria-label="Part of the incident on screen. Left and right move it, up and down make it shorter or longer."
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Number(percent)}
        aria-valuetext={words}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

function gripAt(x: number, { left, right }: DOMRect): Grip | null {
  if (x < left - EDGE_PX || x > right + EDGE_PX) return null
  // A narrow window can still be taken in the middle.
  const edge = Math.min(EDGE_PX, (right - left) / 4)
  if (x < left + edge) return 'start'
  return x > right - edge ? 'end' : 'whole'
}

/** `31 Jan 22:00 to 23:30 UTC, 1 h 30 min`: in real time, also where quiet time is shortened. */
function windowWords({ window, scale }: Viewport, zone: ZoneId): string {
  const [from, to] = [scale.toTime(window.start), scale.toTime(window.end)]
  const [first, last] = [shortDate(from, zone), shortDate(to, zone)]
  const until = `${first === last ? '' : `${last} `}${formatMinute(to, zone)} ${zoneLabel(zone, to)}`
  return `${first} ${formatMinute(from, zone)} to ${until}, ${glanceDuration(millis(to - from))}`
}
