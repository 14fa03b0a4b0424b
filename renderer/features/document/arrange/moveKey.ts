import type { KeyboardEvent } from 'react'

type Move = (() => void) | null

/** Alt with an arrow moves a section; where it cannot go, nothing happens. */
export function onMoveKey(
  press: Pick<KeyboardEvent, 'altKey' | 'key' | 'preventDefault' | 'stopPropagation'>,
  { up, down }: { readonly up: Move; readonly down: Move },
): void {
  if (!press.altKey || (press.key !== 'ArrowUp' && press.key !== 'ArrowDown')) return
  press.preventDefault()
  // A button that opens a menu would open it.
  press.stopPropagation()
  const move = press.key === 'ArrowUp' ? up : down
  move?.()
}
