/** What the pointer asks of the plot; places and lengths in pixels from its left edge. */
export interface PointerAsks {
  /** Answers whether anything changed: if not, the page scrolls on. */
  readonly zoom: (factor: number, x: number) => boolean
  readonly pan: (by: number) => void
  readonly press: (target: EventTarget | null) => void
  readonly point: (target: EventTarget | null) => void
}

/** Less than this is a press, not a drag. */
const DRAG = 4
const LINE = 16

/** Wheel, drag, press and hover over the plot. */
export function onPointer(plot: HTMLElement, ask: PointerAsks): void {
  let from: { readonly x: number; last: number; isDrag: boolean; readonly target: EventTarget | null } | null = null
  plot.addEventListener(
    'wheel',
    (event) => {
      const unit = event.deltaMode === 0 ? 1 : LINE
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX
      if (Math.abs(sideways) > (event.shiftKey ? 0 : Math.abs(event.deltaY))) {
        event.preventDefault()
        ask.pan(sideways * unit)
        return
      }
      const factor = Math.exp((-event.deltaY * unit) / 400)
      if (ask.zoom(factor, event.clientX - plot.getBoundingClientRect().left)) event.preventDefault()
    },
    { passive: false },
  )
  plot.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    from = { x: event.clientX, last: event.clientX, isDrag: false, target: event.target }
  })
  plot.addEventListener('pointermove', (event) => {
    if (from === null) return ask.point(event.target)
    if (!from.isDrag && Math.abs(event.clientX - from.x) < DRAG) return
    if (!from.isDrag) {
      from.isDrag = true
      plot.setPointerCapture(event.pointerId)
      plot.classList.add('dragged')
    }
    ask.pan(from.last - event.clientX)
    from.last = event.clientX
  })
  const end = (event: PointerEvent) => {
    if (from === null) return
    const { isDrag, target } = from
    from = null
    plot.classList.remove('dragged')
    if (!isDrag && event.type === 'pointerup') ask.press(target)
  }
  plot.addEventListener('pointerup', end)
  plot.addEventListener('pointercancel', end)
  plot.addEventListener('pointerleave', () => {
    if (from === null) ask.point(null)
  })
}
