import type { RetimePart } from '../../../shared/timeline/retime.ts'
import type { Grab } from './gestures.ts'

/** An item that is being moved in time. Pixels count from where it was taken hold of. */
export interface Retiming {
  readonly part: RetimePart
  /** Where it snaps to, and what is said of it there: the time, and by how much it moves. */
  readonly to: (byPx: number) => { readonly byPx: number; readonly words: string }
  /** Asks for the time where it lies now. Answers, when the picture knows, whether it was changed. */
  readonly drop: () => Promise<boolean>
}

/** So near to an end of a bar the end is taken hold of; of short bars only the whole. */
const EDGE = 6
const LEAST_BAR = 30

/** Which part of an item lies under the pointer. */
export function partAt(element: HTMLElement, clientX: number): RetimePart {
  if (!element.classList.contains('vis-range')) return 'whole'
  const { left, right, width } = element.getBoundingClientRect()
  if (width < LEAST_BAR) return 'whole'
  return clientX - left <= EDGE ? 'start' : right - clientX <= EDGE ? 'end' : 'whole'
}

/** Moves what is drawn of an item along with the pointer, and says beside it where it would lie. */
export function dragItem(area: HTMLElement, element: HTMLElement, retiming: Retiming): Grab {
  const bubble = document.createElement('span')
  bubble.className = 'fl-retime'
  const { width } = element.style
  const long = Number.parseFloat(width)

  const clear = () => {
    bubble.remove()
    element.classList.remove('fl-moving')
    element.style.removeProperty('--moved')
  }
  return {
    move: (wantedPx) => {
      const { byPx, words } = retiming.to(wantedPx)
      element.classList.add('fl-moving')
      if (retiming.part !== 'end') element.style.setProperty('--moved', `${byPx}px`)
      if (retiming.part !== 'whole') {
        element.style.width = `${Math.max(2, retiming.part === 'end' ? long + byPx : long - byPx)}px`
      }
      bubble.textContent = words
      if (!bubble.isConnected) area.append(bubble)
      const [item, all] = [element.getBoundingClientRect(), area.getBoundingClientRect()]
      const at = (retiming.part === 'end' ? item.right - bubble.offsetWidth : item.left) - all.left
      const above = item.top - all.top - bubble.offsetHeight - 4
      const left = Math.min(Math.max(0, at), all.width - bubble.offsetWidth)
      bubble.style.transform = `translate(${left}px, ${above < 0 ? item.bottom - all.top + 4 : above}px)`
    },
    drop: () => {
      bubble.remove()
      // Stays where it was let go until it is drawn there, so that it does not jump back and forth.
      void retiming.drop().then((moved) => {
        if (!moved) element.style.width = width
        requestAnimationFrame(() => requestAnimationFrame(clear))
      })
    },
    cancel: () => {
      clear()
      element.style.width = width
    },
  }
}
