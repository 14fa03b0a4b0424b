import { useEffect, useMemo, useRef, useState } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import type { EventId } from '../../../shared/ids.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { overAt } from '../../../shared/timeline/overAt.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import styles from './EventLog.module.css'
import { EventRow, PendingRow } from './LogRowView.tsx'
import { LogToolbar } from './LogToolbar.tsx'
import { type LogRow, NO_FILTER, type RowCache, rowsOf, shownEvents } from './rows.ts'
import { useStickToEnd } from './useStickToEnd.ts'

interface EventLogProps {
  readonly incident: Incident
  /** Enter on a line: the user wants to correct it. */
  readonly onOpen: () => void
}

/** Everything that was logged, by time, newest at the bottom. */
export function EventLog({ incident, onOpen }: EventLogProps) {
  const zone = useApp((app) => app.displayZone)
  const pending = useApp((app) => app.pending)
  const selection = useApp((app) => app.selection)
  const select = useApp((app) => app.select)
  const ask = useAsk()
  const [filter, setFilter] = useState(NO_FILTER)
  const [cache] = useState<RowCache>(() => new WeakMap())
  const [layout] = useState(() => new ListLayout<LogRow>({ estimatedRowSize: 32 }))
  const grid = useRef<HTMLDivElement>(null)
  useStickToEnd(grid)

  const events = useMemo(() => shownEvents(incident, filter), [incident, filter])
  const rows = useMemo(() => rowsOf(events, pending, zone, cache), [events, pending, zone, cache])
  const over = useMemo(() => overAt(incident.timeline) !== null, [incident])
  const restore = (event: EventId) => void ask({ kind: 'restoreEvent', event })
  const retract = selection !== null && incident.events.get(selection)?.retracted === null ? selection : null
  useCommand(
    'retractEvent',
    retract === null ? null : () => void ask({ kind: 'retractEvent', event: retract, reason: '' }),
  )

  useEffect(() => {
    if (selection !== null && grid.current !== null) reveal(grid.current, layout, selection)
  }, [selection, layout])

  return (
    <section className={styles.log} aria-label="Log">
      <LogToolbar incident={incident} filter={filter} onFilter={setFilter} shown={events.length} />
      <Virtualizer layout={layout}>
        <GridList
          ref={grid}
          aria-label="Event log"
          className={styles.grid}
          items={rows}
          dependencies={[zone, over]}
          selectionMode="single"
          selectionBehavior="replace"
          disallowTypeAhead
          selectedKeys={selection === null ? [] : [selection]}
          onSelectionChange={(keys) => {
            const chosen = keys === 'all' ? undefined : [...keys][0]
            select(
              rows.find((row) => row.kind === 'event' && row.id === chosen) === undefined ? null : (chosen as EventId),
            )
          }}
          onAction={onOpen}
          renderEmptyState={() => <EmptyLog filtered={incident.timeline.length > 0} />}
        >
          {(row) => (
            <GridListItem
              id={row.id}
              textValue={row.kind === 'event' ? row.event.text : row.entry.label}
              className={styles.item}
            >
              {row.kind === 'event' ? (
                <EventRow
                  event={row.event}
                  newDay={row.newDay}
                  zone={zone}
                  over={over}
                  onRestore={() => restore(row.event.id)}
                />
              ) : (
                <PendingRow entry={row.entry} zone={zone} />
              )}
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </section>
  )
}

/** Scrolls only when the line is out of sight, and no further than needed. */
function reveal(grid: HTMLElement, layout: ListLayout<LogRow>, key: string): void {
  const rect = layout.getLayoutInfo(key)?.rect
  if (rect === undefined) return
  if (rect.y < grid.scrollTop) grid.scrollTop = rect.y - 8
  else if (rect.maxY > grid.scrollTop + grid.clientHeight) grid.scrollTop = rect.maxY - grid.clientHeight + 8
}

function EmptyLog({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Nothing matches" detail="No event has this kind or star." />
  ) : (
    <EmptyState
      title="Nothing logged yet"
      detail="Type what just happened in the line below and press Enter. It is saved with the time of your first key."
    />
  )
}
