import { firstFocusable } from '../ui/focusable.ts'

const SECTION = 'section, article, nav'

/**
 * Moves the focus to the next section of the part of the window that has it, or the one before, round the end. Sections in
 * one another count as the inner ones; what holds nothing to focus is passed over.
 */
export function focusSection(by: 1 | -1): void {
  const { activeElement: at } = document
  const part = at?.closest('[data-region]') ?? document.querySelector('[data-region]:not(header)')
  if (part === null) return
  const stops = [...part.querySelectorAll(SECTION)]
    .filter((section) => section.querySelector(SECTION) === null)
    .flatMap((section) => {
      const first = firstFocusable(section)
      return first === null ? [] : [{ section, first }]
    })
  const here = stops.findIndex(({ section }) => section.contains(at))
  const isBefore = ({ section }: { readonly section: Element }) =>
    at !== null && (section.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  // Between two sections, the way goes to the one that is nearer in that direction.
  const from = here !== -1 ? here : stops.findLastIndex(isBefore) + (by === 1 ? 0 : 1)
  stops.at((from + by) % Math.max(1, stops.length))?.first.focus()
}
