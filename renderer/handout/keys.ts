import type { Step } from '../../shared/document/handout/shown.ts'

/** What the keys of the plot ask for. `share`: of the width of the view. */
export interface KeysAsk {
  readonly step: (to: Step) => void
  readonly open: () => void
  readonly shut: () => void
  readonly zoom: (factor: number) => void
  readonly whole: () => void
  readonly pan: (share: number) => void
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'laneDown',
  ArrowUp: 'laneUp',
  Home: 'first',
  End: 'last',
}

/** Keys of the plot while it has the focus. Those with Ctrl, Alt or the command key belong to the browser. */
export function onKeys(plot: HTMLElement, ask: KeysAsk): void {
  const others: Readonly<Record<string, () => void>> = {
    Enter: ask.open,
    ' ': ask.open,
    Escape: ask.shut,
    '+': () => ask.zoom(1.6),
    '=': () => ask.zoom(1.6),
    '-': () => ask.zoom(1 / 1.6),
    '0': ask.whole,
  }
  plot.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const step = STEPS[event.key]
    const sideways = event.shiftKey ? { ArrowLeft: -0.25, ArrowRight: 0.25 }[event.key] : undefined
    if (sideways !== undefined) ask.pan(sideways)
    else if (step !== undefined) ask.step(step)
    else if (others[event.key] !== undefined) others[event.key]?.()
    else return
    event.preventDefault()
  })
}
