import { type RefObject, useEffect } from 'react'

const TAKES_KEYS =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"]'

/** Sends what is typed outside any field to the entry line: a commander does not look for the cursor. */
export function useTypeAnywhere(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isText(event) && !keepsItsKeys(event)) field.current?.focus()
    }
    const onPaste = (event: ClipboardEvent) => {
      if (!keepsItsKeys(event) && !isForFiles(event)) field.current?.focus()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('paste', onPaste, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('paste', onPaste, { capture: true })
    }
  }, [field])
}

/** Files that are pasted on an event belong to it. */
function isForFiles({ target, clipboardData }: ClipboardEvent): boolean {
  const onEvent = target instanceof Element && target.closest('[data-takes-files]') !== null
  return onEvent && clipboardData !== null && clipboardData.files.length > 0
}

function isText(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return false
  // Space presses buttons and chooses lines; the slash and the question mark are commands of their own.
  return event.key.length === 1 && ![' ', '/', '?'].includes(event.key)
}

/** Whether what has the focus takes what is typed or pasted for itself. */
export function keepsItsKeys(event: Event): boolean {
  const { target } = event
  if (!(target instanceof Element)) return false
  if (target.closest(TAKES_KEYS) !== null) return true
  // A closed list takes letters to choose by them.
  if (target.closest('[aria-haspopup="listbox"], [role="listbox"]:not([data-timeline-keys])') !== null) return true
  const onTimeline = target.closest('[data-timeline-keys]') !== null
  return onTimeline && event instanceof KeyboardEvent && ['+', '-', '=', '0'].includes(event.key)
}
