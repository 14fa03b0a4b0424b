import { firstFocusable, isThere } from '../ui/focusable.ts'

/** The parts of a view say where their focus begins, as a selector; without one at whatever takes it first. */
const REGIONS = '[data-region], [role="region"][aria-label="Messages"]'

/** Where the focus was last in each part, to come back to. */
const last = new WeakMap<Element, HTMLElement>()

function firstIn(region: HTMLElement): HTMLElement | null {
  const held = last.get(region)
  if (held?.isConnected === true && region.contains(held) && isThere(held)) return held
  const wanted = region.dataset.region ?? ''
  const named = wanted === '' ? null : region.querySelector<HTMLElement>(wanted)
  if (named !== null && isThere(named)) return named
  return firstFocusable(region)
}

/** Moves the focus to the next part of the view, or the one before, round the end. A part without anything to focus is passed over. */
export function focusRegion(direction: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter(isThere)
  const { activeElement } = document
  const from = regions.findLastIndex((region) => region.contains(activeElement))
  const here = regions[from]
  if (here !== undefined && activeElement instanceof HTMLElement) last.set(here, activeElement)
  const start = from === -1 && direction === -1 ? 0 : from
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions[(start + direction * step + regions.length * 2) % regions.length]
    const target = region === undefined || region === here ? null : firstIn(region)
    if (target === null) continue
    target.focus()
    return
  }
}
