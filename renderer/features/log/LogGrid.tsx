// biome-ignore-all lint/a11y/useSemanticElements: a table lays out all of its rows; here only those in view exist
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid is the one tab stop and names its current row
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { classNames } from '../../ui/classNames.ts'
import styles from './EventLog.module.css'
import { rowHeights } from './rowHeights.ts'
import type { LogRow } from './rows.ts'
import { useVisibleRows } from './useVisibleRows.ts'

interface LogGridProps {
  readonly rows: readonly LogRow[]
  readonly selected: string | null
  readonly onSelect: (row: LogRow | null) => void
  readonly onOpen: () => void
  readonly children: (row: LogRow) => ReactNode
}

const rowId = (id: string): string => `log-${id}`

/**
 * A grid of which only the lines in view exist, however many there are. One tab stop: arrow keys move through the
 * lines, the one that is selected is the one that is current.
 */
export function LogGrid({ rows, selected, onSelect, onOpen, children }: LogGridProps) {
  const grid = useRef<HTMLDivElement>(null)
  const heights = useMemo(() => rowHeights(rows), [rows])
  const { first, end, reveal } = useVisibleRows(grid, heights)
  const current = rows.findIndex((row) => row.id === selected)

  const show = useEffectEvent((id: string | null) => {
    const index = rows.findIndex((row) => row.id === id)
    if (index !== -1) reveal(index)
  })
  useEffect(() => show(selected), [selected])

  const onKeyDown = (press: KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey || press.target !== grid.current) return
    const page = Math.max(1, end - first - 14)
    const to = eventAt(rows, target(press.key, current, rows.length, page), current)
    if (to !== null) {
      press.preventDefault()
      onSelect(rows[to] ?? null)
      reveal(to)
    } else if (press.key === 'Enter' && current !== -1) {
      press.preventDefault()
      onOpen()
    }
  }

  return (
    <div
      ref={grid}
      role="grid"
      aria-label="Event log"
      aria-rowcount={rows.length}
      aria-activedescendant={current >= first && current < end && selected !== null ? rowId(selected) : undefined}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.canvas} style={{ height: heights.total }}>
        {rows.slice(first, end).map((row, offset) => {
          const index = first + offset
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys, as its role asks
            <div
              key={row.id}
              id={rowId(row.id)}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 1}
              aria-selected={index === current}
              className={classNames(styles.item, index === current && styles.current)}
              style={{ transform: `translateY(${heights.topOf(index)}px)` }}
              onClick={() => onSelect(row)}
              onDoubleClick={onOpen}
            >
              <div role="gridcell">{children(row)}</div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The place to go to, or the next one beyond it that is no quiet line; where there is none, the current one. */
function eventAt(rows: readonly LogRow[], to: number | null, current: number): number | null {
  if (to === null) return null
  const step = current === -1 || to < current || to === rows.length - 1 ? -1 : 1
  for (let place = to; place >= 0 && place < rows.length; place += step) if (rows[place]?.kind !== 'quiet') return place
  return current === -1 ? null : current
}

/** Where a key leads from the current line; null for a key that leads nowhere. With none current, to the last. */
export function target(key: string, current: number, count: number, page: number): number | null {
  if (count === 0) return null
  const clamp = (index: number): number => Math.min(count - 1, Math.max(0, index))
  const from = current === -1 ? count : current
  switch (key) {
    case 'ArrowUp':
      return clamp(from - 1)
    case 'ArrowDown':
      return clamp(from + 1)
    case 'PageUp':
      return clamp(from - page)
    case 'PageDown':
      return clamp(from + page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
