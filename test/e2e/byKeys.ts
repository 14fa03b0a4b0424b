import type { Locator, Page } from 'playwright-core'

/** More presses than these to get anywhere, and a meeting would wait. There are four parts, and messages may be a fifth. */
const MOST = { parts: 5, sections: 10, tabs: 12 } as const

/** Which key leads from where the focus is to a control, as somebody sees it who looks at the window. */
const KEYS = {
  nextPart: { key: 'F6', counts: 'parts' },
  nextSection: { key: 'Control+Alt+ArrowDown', counts: 'sections' },
  previousSection: { key: 'Control+Alt+ArrowUp', counts: 'sections' },
  next: { key: 'Tab', counts: 'tabs' },
  previous: { key: 'Shift+Tab', counts: 'tabs' },
  right: { key: 'ArrowRight', counts: 'tabs' },
  left: { key: 'ArrowLeft', counts: 'tabs' },
} as const
type Way = keyof typeof KEYS

/**
 * Brings the focus to a control by real keys: F6 to its part of the window, section by section in it, then Tab, and arrows
 * within a group. Fails when that takes more presses than anybody would make, or the control cannot be reached at all.
 */
export async function goTo(page: Page, control: Locator): Promise<void> {
  const wanted = await control.elementHandle()
  if (wanted === null) throw new Error('nothing to go to')
  const pressed = { parts: 0, sections: 0, tabs: 0 }
  for (;;) {
    const way = await wanted.evaluate(wayTo)
    if (way === 'there') return
    const { key, counts } = KEYS[way]
    pressed[counts] += 1
    if (pressed[counts] > MOST[counts]) throw new Error(await lost(page, control, pressed))
    await page.keyboard.press(key)
  }
}

function wayTo(wanted: Element): Way | 'there' {
  const at = document.activeElement ?? document.body
  if (at === wanted) return 'there'
  const isAfter = (at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  if (wanted.closest('[role="radiogroup"], [role="toolbar"]')?.contains(at) === true) return isAfter ? 'right' : 'left'
  const dialog = wanted.closest('[role="dialog"]')
  if (dialog !== null) {
    // Tab goes round in a dialog: its end is near its beginning.
    const stops = [...dialog.querySelectorAll('button, input, textarea, [tabindex="0"]')]
    const ahead = (stops.indexOf(wanted) - stops.indexOf(at) + stops.length) % stops.length
    return ahead * 2 <= stops.length ? 'next' : 'previous'
  }
  const part = wanted.closest('[data-region]')
  if (part === null || !part.contains(at)) return 'nextPart'
  const section = wanted.closest('section, article, nav')
  const isInner = section !== null && section !== part && section.querySelector('section, article, nav') === null
  if (isInner && !section.contains(at)) return isAfter ? 'nextSection' : 'previousSection'
  return isAfter ? 'next' : 'previous'
}

async function lost(page: Page, control: Locator, pressed: Readonly<Record<keyof typeof MOST, number>>) {
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160))
  return `${control} is not reached: ${JSON.stringify(pressed)}; the focus is on ${at}`
}
