const TABBABLE = 'a[href], button, input, textarea, select, [contenteditable="true"], [tabindex]'

/** Whether something is drawn and can be worked with. */
export const isThere = (element: Element): boolean => element.checkVisibility() && element.closest('[inert]') === null

/** Tab reaches an editor, whatever its `tabIndex` says. */
const isReached = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 || (element.isContentEditable && !element.hasAttribute('tabindex'))

/** What Tab would reach first in a part of the page; null when there is nothing. */
export function firstFocusable(part: Element): HTMLElement | null {
  const candidates = [...part.querySelectorAll<HTMLElement>(TABBABLE)]
  return candidates.find((one) => isReached(one) && !one.matches(':disabled') && isThere(one)) ?? null
}
