import type { FocusEvent } from 'react'

/** What stands in a field already is typed over, as a proposal should be. */
export function selectAll({ target }: FocusEvent): void {
  if (target instanceof HTMLInputElement) target.select()
}
