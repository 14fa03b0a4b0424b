/** What a hand does on the timeline, in pixels of what is seen. */
interface Gestures {
  /** The picture is pushed to the right by so many pixels. */
  readonly onPan: (byPx: number) => void
  /** A factor under 1 looks closer; `atPx` stays where it is. */
  readonly onZoom: (factor: number, atPx: number) => void
  /** Whether the wheel scrolls through the lanes, which the browser does. */
  readonly canScroll: () => boolean
}

/** From so many pixels on a press is a drag. */
const DRAG = 5
/** How much closer 100 pixels of the wheel look. */
const ZOOM_STEP = 1.2
const LINE = 40

/** Drag pans, the wheel pans or scrolls, Ctrl and wheel (or a pinch) zooms. Answers what ends it. */
export function watchGestures(area: HTMLElement, { onPan, onZoom, canScroll }: Gestures): () => void {
  let pressed: number | null = null
  let dragging = false
  const ended = new AbortController()
  const { signal } = ended

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return
    pressed = event.clientX
    dragging = false
  }
  const onMove = (event: PointerEvent) => {
    if (pressed === null || !event.isPrimary) return
    const by = event.clientX - pressed
    if (!dragging && Math.abs(by) < DRAG) return
    if (!dragging) area.setPointerCapture(event.pointerId)
    dragging = true
    area.dataset.dragging = 'true'
    pressed = event.clientX
    onPan(by)
  }
  const onUp = () => {
    pressed = null
    delete area.dataset.dragging
  }
  const onWheel = (event: WheelEvent) => {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE
    const [x, y] = [event.deltaX * unit, event.deltaY * unit]
    if (event.ctrlKey) onZoom(ZOOM_STEP ** (y / 100), event.clientX - area.getBoundingClientRect().left)
    else if (Math.abs(x) > Math.abs(y) || event.shiftKey) onPan(-(x === 0 ? y : x))
    else if (canScroll()) return
    else onPan(-y)
    event.preventDefault()
  }

  area.addEventListener('pointerdown', onDown, { signal })
  area.addEventListener('pointermove', onMove, { signal })
  area.addEventListener('pointerup', onUp, { signal })
  area.addEventListener('pointercancel', onUp, { signal })
  area.addEventListener('wheel', onWheel, { passive: false, signal })
  return () => ended.abort()
}
