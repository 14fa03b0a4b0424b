const TABBABLE = 'a[href], button, input, textarea, select, [contenteditable="true"], [tabindex]'

/** Whether something is drawn and can be worked with. */
export const isThere = (element: Element): boolean => element.checkVisibility() && element.closest('[inert]') === null

/** What Tab would reach first in a part of the page; null when there is nothing. */
export function firstFocusable(part: Element): HTMLElement | null {
  const candidates = [...part.querySelectorAll<HTMLElement>(TABBABLE)]
  return candidates.find((one) => one.tabIndex >= 0 && !one.matches(':disabled') && isThere(one)) ?? null
}
