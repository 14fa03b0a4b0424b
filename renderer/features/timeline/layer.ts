import { type AxisWindow, lengthOf } from '../../../shared/timeline/feed/window.ts'
import { type AxisTime, axisTime, type TimeScale } from '../../../shared/timeline/timeScale.ts'
import { widthOf } from './measure.ts'
import type { Viewport } from './viewport.ts'

/** One thing drawn along the axis, beside the events: a line, a band, a label. */
export interface Piece {
  /** Stays the same from one drawing to the next for what is the same thing. */
  readonly key: string
  readonly from: AxisTime
  /** Null for a line. */
  readonly to: AxisTime | null
  /** Words of ours, never a user's. */
  readonly className: string
  /** What it says, fullest first: the first that fits in the part that is seen is shown. Without a width: the first. */
  readonly words?: readonly string[]
  /** Words of a line that would be cut off at an edge of the view are not shown. */
  readonly edgeless?: true
  /** What the pointer learns of it. */
  readonly title?: string
}

/** What is laid out along the axis: `stretch` is wider than the window, so that panning need not lay out anew. */
export type LayOut = (stretch: AxisWindow, msPerPx: number, scale: TimeScale) => readonly Piece[]

/** Things along the axis that are moved as one while panning, and laid out anew only when that is not enough. */
export interface Layer {
  readonly show: (viewport: Viewport) => void
  /** Other pieces from now on. */
  readonly lay: (layOut: LayOut) => void
  readonly destroy: () => void
}

interface Shown {
  readonly element: HTMLElement
  readonly label: HTMLElement | null
  piece: Piece
  left: number
  width: number
}

/** How much is laid out beyond either edge of the window. */
const MARGIN = 1
const WORD_AIR = 6

export function createLayer(host: HTMLElement): Layer {
  const mover = document.createElement('div')
  mover.className = 'fl-layer'
  host.append(mover)
  const shown = new Map<string, Shown>()
  let layOut: LayOut = () => []
  let viewport: Viewport | null = null
  let stretch: AxisWindow | null = null
  let laidFor: { readonly msPerPx: number; readonly scale: TimeScale } | null = null

  const draw = (): void => {
    if (viewport === null || viewport.widthPx <= 0) return
    const { window, scale, widthPx } = viewport
    const msPerPx = lengthOf(window) / widthPx
    const fits =
      laidFor !== null &&
      laidFor.scale === scale &&
      Math.abs(laidFor.msPerPx / msPerPx - 1) < 1e-6 &&
      stretch !== null &&
      window.start >= stretch.start &&
      window.end <= stretch.end
    if (!fits || stretch === null) {
      stretch = wider(window)
      laidFor = { msPerPx, scale }
      put(layOut(stretch, msPerPx, scale), stretch, msPerPx)
    }
    const x = (stretch.start - window.start) / msPerPx
    mover.style.transform = `translateX(${x}px)`
    for (const one of shown.values()) placeWords(one, -x, widthPx)
  }

  const put = (pieces: readonly Piece[], { start, end }: AxisWindow, msPerPx: number): void => {
    const gone = new Set(shown.keys())
    for (const piece of pieces) {
      gone.delete(piece.key)
      const known = shown.get(piece.key)
      const one = known !== undefined && sameElement(known.piece, piece) ? known : makeShown(mover, piece, known)
      one.piece = piece
      if (piece.title !== undefined) one.element.title = piece.title
      // What reaches far beyond what is laid out ends just outside it: widths of millions of pixels are drawn wrongly.
      const from = Math.max(piece.from, start - 20 * msPerPx)
      const to = piece.to === null ? null : Math.min(piece.to, end + 20 * msPerPx)
      one.left = (from - start) / msPerPx
      one.width = to === null ? 0 : Math.max(0, (to - from) / msPerPx)
      one.element.style.transform = `translateX(${one.left}px)`
      if (to !== null) one.element.style.width = `${one.width}px`
      if (one.label !== null && piece.to === null) setText(one.label, piece.words?.[0] ?? '')
      shown.set(piece.key, one)
    }
    for (const key of gone) {
      shown.get(key)?.element.remove()
      shown.delete(key)
    }
  }

  return {
    show: (next) => {
      viewport = next
      draw()
    },
    lay: (next) => {
      layOut = next
      laidFor = null
      draw()
    },
    destroy: () => mover.remove(),
  }
}

function wider(window: AxisWindow): AxisWindow {
  const margin = lengthOf(window) * MARGIN
  return { start: axisTime(window.start - margin), end: axisTime(window.end + margin) }
}

const sameElement = (a: Piece, b: Piece): boolean =>
  a.className === b.className && (a.words === undefined) === (b.words === undefined)

function makeShown(mover: HTMLElement, piece: Piece, before: Shown | undefined): Shown {
  before?.element.remove()
  const element = document.createElement('div')
  element.className = `fl-piece ${piece.className}`
  const label = piece.words === undefined ? null : document.createElement('span')
  if (label !== null) element.append(label)
  mover.append(element)
  return { element, label, piece, left: 0, width: 0 }
}

/** Words of something wide stay in the part of it that is seen. */
function placeWords({ label, piece, left, width }: Shown, from: number, viewPx: number): void {
  if (label === null || piece.words === undefined) return
  if (piece.to === null) {
    if (piece.edgeless !== true) return
    const isCut = left < from || left + widthOf(piece.words[0] ?? '') + WORD_AIR > from + viewPx
    label.style.visibility = isCut ? 'hidden' : ''
    return
  }
  const start = Math.max(left, from)
  const room = Math.min(left + width, from + viewPx) - start
  setText(label, piece.words.find((words) => widthOf(words) + WORD_AIR <= room) ?? '')
  label.style.transform = `translateX(${start - left}px)`
  label.style.width = `${Math.max(0, room)}px`
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
