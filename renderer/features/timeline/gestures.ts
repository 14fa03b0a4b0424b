/** Something that was taken hold of and moves with the pointer, in pixels from where that was. */
export interface Grab {
  readonly move: (byPx: number) => void
  readonly drop: () => void
  readonly cancel: () => void
}

/** What a hand does on the timeline, in pixels of what is seen. */
interface Gestures {
  /** What is taken hold of where the pointer is pressed; null for the picture as a whole. */
  readonly onGrab: (event: PointerEvent) => Grab | null
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

/** Drag pans or moves what it took hold of (Escape lets it be), the wheel pans or scrolls, Ctrl and wheel (or a pinch) zooms. Answers what ends it. */
export function watchGestures(area: HTMLElement, { onGrab, onPan, onZoom, canScroll }: Gestures): () => void {
  let pressed: number | null = null
  let from = 0
  let grab: Grab | null = null
  let dragging = false
  const ended = new AbortController()
  const { signal } = ended

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return
    pressed = event.clientX
    from = event.clientX
    grab = onGrab(event)
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
    if (grab === null) onPan(by)
    else grab.move(event.clientX - from)
  }
  const end = (how: 'drop' | 'cancel') => {
    if (dragging) grab?.[how]()
    grab = null
    pressed = null
    dragging = false
    delete area.dataset.dragging
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !dragging || grab === null) return
    event.preventDefault()
    event.stopPropagation()
    end('cancel')
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
  area.addEventListener('pointerup', () => end('drop'), { signal })
  area.addEventListener('pointercancel', () => end('cancel'), { signal })
  window.addEventListener('keydown', onKey, { capture: true, signal })
  area.addEventListener('wheel', onWheel, { passive: false, signal })
  return () => ended.abort()
}
