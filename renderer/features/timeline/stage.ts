/**
 * What the widget stands on. It is wider than what is seen, so that panning only moves it; beside it lie the names of
 * the lanes, which stay while it moves.
 */
export interface Stage {
  /** Where the widget goes: as wide as what it draws, as high as all rows. */
  readonly mover: HTMLElement
  /** Where names and lines of the lanes go, behind the widget. */
  readonly lanes: HTMLElement
  /** What is seen of the mover: takes the mouse. */
  readonly clip: HTMLElement
  readonly setSize: (view: number, content: number, moverWidth: number) => void
  /** How far the mover's left edge lies from the left edge of what is seen. */
  readonly moveTo: (x: number) => void
  readonly canScroll: () => boolean
  /** Brings the rows between two heights into view. */
  readonly reveal: (top: number, bottom: number) => void
  readonly destroy: () => void
}

export function createStage(host: HTMLElement): Stage {
  const part = (className: string, parent: HTMLElement): HTMLElement => {
    const element = document.createElement('div')
    element.className = className
    parent.append(element)
    return element
  }
  const scroller = part('fl-scroller', host)
  const content = part('fl-content', scroller)
  const lanes = part('fl-lanes', content)
  const clip = part('fl-clip', content)
  const mover = part('fl-mover', clip)

  const follow = () => {
    host.dataset.more = String(scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 2)
  }
  scroller.addEventListener('scroll', follow, { passive: true })

  return {
    mover,
    lanes,
    clip,
    setSize: (view, height, moverWidth) => {
      scroller.style.height = `${view}px`
      content.style.height = `${Math.max(view, height)}px`
      mover.style.width = `${moverWidth}px`
      follow()
    },
    moveTo: (x) => {
      mover.style.transform = `translateX(${x}px)`
    },
    canScroll: () => scroller.scrollHeight > scroller.clientHeight + 1,
    reveal: (top, bottom) => {
      const room = scroller.clientHeight
      if (top < scroller.scrollTop) scroller.scrollTop = top
      else if (bottom > scroller.scrollTop + room) scroller.scrollTop = bottom - room
    },
    destroy: () => scroller.remove(),
  }
}
