// biome-ignore-all lint/a11y/useSemanticElements: a table lays out all of its rows; here only those in view exist
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid is the one tab stop and names its current row
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
} from 'react'
import type { CommandName } from '../../../shared/keymap.ts'
import { commandInPlace } from '../../keys.ts'
import { classNames } from '../../ui/classNames.ts'
import styles from './EventLog.module.css'
import { rowHeights } from './rowHeights.ts'
import type { LogRow } from './rows.ts'
import type { SelectHow } from './selecting.ts'
import { useFileDrop } from './useFileDrop.ts'
import { useVisibleRows } from './useVisibleRows.ts'

interface LogGridProps {
  readonly rows: readonly LogRow[]
  readonly selected: string | null
  /** Brought into view without being selected. */
  readonly revealed: string | null
  readonly marked: ReadonlySet<string>
  /** The row that is being edited in place: it exists and stays where it is whatever else happens. */
  readonly editing: string | null
  readonly onSelect: (row: LogRow | null, how: SelectHow) => void
  /** A double press, on the part of the row that says so in `data-field`. */
  readonly onOpen: (row: LogRow, field: string | null) => void
  /** A key of the log; answers whether somebody took it. */
  readonly onCommand: (name: CommandName) => boolean
  readonly onFiles: (row: LogRow, files: readonly File[]) => void
  /** What is said of the row at that place behind its words, for the ear. */
  readonly describe: (place: number) => string
  readonly children: (row: LogRow) => ReactNode
}

const rowId = (id: string): string => `log-${id}`

/**
 * A grid of which only the lines in view exist, however many there are. One tab stop: arrow keys move through the
 * lines, the one that is selected is the one that is current.
 */
export function LogGrid(props: LogGridProps) {
  const { rows, selected, revealed, marked, editing, onSelect, onOpen, onCommand, onFiles, describe, children } = props
  const grid = useRef<HTMLDivElement>(null)
  const heights = useMemo(() => rowHeights(rows), [rows])
  const edited = placeOf(rows, editing)
  const held = edited === -1 ? null : heights.topOf(edited)
  const { first, end, reveal } = useVisibleRows(grid, heights, held, rows)
  const current = useMemo(() => placeOf(rows, selected), [rows, selected])
  const drop = useFileDrop((index, files) => {
    const row = rows[index]
    if (row !== undefined) onFiles(row, files)
  })

  const show = useEffectEvent((now: string | null) => {
    if (now !== null && current !== -1) reveal(current)
  })
  // A row whose time is corrected moves: it is followed.
  const place = selected === null ? null : `${selected} ${momentOf(rows[current])}`
  useEffect(() => show(place), [place])
  const showHit = useEffectEvent((id: string | null) => {
    const index = placeOf(rows, id)
    if (index !== -1) reveal(index)
  })
  useEffect(() => showHit(revealed), [revealed])
  useEffect(() => {
    if (editing === null) return
    return () => grid.current?.focus()
  }, [editing])

  const onKeyDown = (press: KeyboardEvent) => {
    if (press.target !== grid.current) return
    const command = commandInPlace(press.nativeEvent, 'log')
    if (command !== null && onCommand(command)) {
      press.preventDefault()
      press.stopPropagation()
      return
    }
    if (press.ctrlKey || press.metaKey || press.altKey) return
    const page = Math.max(1, end - first - 14)
    const to = eventAt(rows, target(press.key, current, rows.length, page), current)
    if (to !== null) {
      press.preventDefault()
      onSelect(rows[to] ?? null, press.shiftKey ? 'range' : 'only')
      reveal(to)
    } else if (press.key === 'Escape' && marked.size > 0) {
      press.preventDefault()
      onSelect(rows[current] ?? null, 'only')
    }
  }
  const onPaste = (paste: ClipboardEvent) => {
    const files = [...paste.clipboardData.files]
    const row = rows[current]
    if (paste.target !== grid.current || files.length === 0 || row === undefined) return
    paste.preventDefault()
    onFiles(row, files)
  }

  const drawn = range(first, end)
  if (edited !== -1 && (edited < first || edited >= end)) drawn.push(edited)
  return (
    <div
      ref={grid}
      role="grid"
      aria-label="Event log"
      aria-rowcount={rows.length}
      aria-multiselectable
      aria-activedescendant={current >= first && current < end && selected !== null ? rowId(selected) : undefined}
      tabIndex={0}
      data-takes-files
      className={styles.grid}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      {...drop.handlers}
    >
      <div role="presentation" className={styles.canvas} style={{ height: heights.total }}>
        {drawn.map((index) => {
          const row = rows[index]
          if (row === undefined) return null
          const isMarked = marked.size === 0 ? index === current : marked.has(row.id)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys, as its role asks
            <div
              key={row.id}
              id={rowId(row.id)}
              role="row"
              data-row={index}
              aria-rowindex={index + 1}
              aria-selected={isMarked}
              aria-description={describe(index)}
              className={classNames(
                styles.item,
                isMarked && styles.marked,
                index === current && styles.current,
                index === edited && styles.edited,
                index === drop.over && styles.takesDrop,
              )}
              style={{ transform: `translateY(${heights.topOf(index)}px)` }}
              onMouseDown={keepTextUnselected}
              onClick={(press) => onSelect(row, howOf(press))}
              onDoubleClick={(press) => onOpen(row, fieldAt(press.target))}
            >
              <div role="gridcell">{children(row)}</div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

const placeOf = (rows: readonly LogRow[], id: string | null): number =>
  id === null ? -1 : rows.findLastIndex((row) => row.id === id)

/** The place to go to, or the next one beyond it that is no quiet line; where there is none, the current one. */
function eventAt(rows: readonly LogRow[], to: number | null, current: number): number | null {
  if (to === null) return null
  const step = current === -1 || to < current || to === rows.length - 1 ? -1 : 1
  for (let place = to; place >= 0 && place < rows.length; place += step) if (rows[place]?.kind !== 'quiet') return place
  return current === -1 ? null : current
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

const momentOf = (row: LogRow | undefined): number | undefined =>
  row?.kind === 'event' ? row.event.occurredAt : undefined

const howOf = (press: MouseEvent): SelectHow =>
  press.shiftKey ? 'range' : press.ctrlKey || press.metaKey ? 'toggle' : 'only'

/** A press with Shift would select the text between as well. */
function keepTextUnselected(press: MouseEvent) {
  if (press.shiftKey) press.preventDefault()
}

const fieldAt = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-field]')?.dataset.field ?? null) : null

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
