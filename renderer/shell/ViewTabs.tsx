import { type KeyboardEvent, useRef } from 'react'
import type { View } from '../store/uiSlice.ts'
import { useApp } from '../store/useApp.ts'
import styles from './ViewTabs.module.css'

const TABS: readonly { readonly id: View; readonly label: string }[] = [
  { id: 'library', label: 'Library' },
  { id: 'live', label: 'Live' },
  { id: 'review', label: 'Review' },
  { id: 'document', label: 'Document' },
]

export const tabId = (view: View): string => `tab-${view}`
export const PANEL_ID = 'view'

const STEPS: Readonly<Record<string, (place: number) => number>> = {
  ArrowLeft: (place) => (place + TABS.length - 1) % TABS.length,
  ArrowRight: (place) => (place + 1) % TABS.length,
  Home: () => 0,
  End: () => TABS.length - 1,
}

/**
 * The four views. Our own rather than the library's tabs, which render all they hold a second time to count it: the
 * whole window would run twice.
 */
export function ViewTabs() {
  const view = useApp((app) => app.view)
  const show = useApp((app) => app.show)
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent<HTMLButtonElement>, place: number) => {
    const next = STEPS[event.key]?.(place)
    if (next === undefined) return
    event.preventDefault()
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <div ref={list} role="tablist" aria-label="Views" className={styles.tabs}>
      {TABS.map(({ id, label }, place) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          aria-selected={id === view}
          aria-controls={PANEL_ID}
          tabIndex={id === view ? 0 : -1}
          className={styles.tab}
          onClick={() => show(id)}
          onKeyDown={(event) => move(event, place)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
