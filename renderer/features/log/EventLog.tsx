import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { overAt } from '../../../shared/timeline/overAt.ts'
import type { RowField } from '../../store/correctSlice.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { useAttach } from '../../store/useAttach.ts'
import { useJumpedEvents } from '../../store/useJumpedEvents.ts'
import { classNames } from '../../ui/classNames.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import styles from './EventLog.module.css'
import { LogGrid } from './LogGrid.tsx'
import { EventRow, PendingRow } from './LogRowView.tsx'
import { LogToolbar } from './LogToolbar.tsx'
import { QuietRow } from './QuietRow.tsx'
import { withQuietRows } from './quietRows.ts'
import { RowEditor } from './RowEditor.tsx'
import { type LogRow, NO_FILTER, type RowCache, rowsOf, shownEvents } from './rows.ts'
import { eventIds, type SelectHow, selecting } from './selecting.ts'

interface EventLogProps {
  readonly incident: Incident
  /** Stands in for the toolbar while several events are selected. */
  readonly severalBar: ReactNode
}

const FIELDS: readonly RowField[] = ['time', 'kind', 'text', 'people']

/** Everything that was logged, by time, newest at the bottom. */
export function EventLog({ incident, severalBar }: EventLogProps) {
  const zone = useApp((app) => app.displayZone)
  const second = useApp((app) => app.secondZone)
  const zones = useMemo(() => ({ zone, second }), [zone, second])
  const pending = useApp((app) => app.pending)
  const selection = useApp((app) => app.selection)
  const marked = useApp((app) => app.marked)
  const mark = useApp((app) => app.mark)
  const editing = useApp((app) => app.editing)
  const editRow = useApp((app) => app.editRow)
  const runCommand = useApp((app) => app.runCommand)
  const attach = useAttach()
  const [filter, setFilter] = useState(NO_FILTER)
  const [cache] = useState<RowCache>(() => new WeakMap())
  const anchor = useRef<EventId | null>(null)
  const events = useMemo(() => shownEvents(incident, filter), [incident, filter])
  const jumps = useJumpedEvents()
  const { sleeps } = incident
  const rows = useMemo(() => {
    const all = rowsOf(events, pending, zones, cache)
    return filter === NO_FILTER ? withQuietRows(all, { sleeps, jumps }, zone) : all
  }, [events, pending, zone, zones, cache, filter, sleeps, jumps])
  const over = useMemo(() => overAt(incident.timeline) !== null, [incident])
  useCommand('editEvent', selection === null ? null : () => editRow(selection, 'text'))
  useCommand('selectAllEvents', rows.length === 0 ? null : () => mark(eventIds(rows), selection))

  const select = (row: LogRow | null, how: SelectHow) => {
    const next = selecting(rows, { marked, current: selection, anchor: anchor.current }, row, how)
    anchor.current = next.anchor
    mark(next.marked, next.current)
  }
  const edit = (row: LogRow, field: string | null) => {
    if (row.kind === 'event') editRow(row.event.id, FIELDS.find((known) => known === field) ?? 'text')
  }

  return (
    <section className={classNames(styles.log, second !== null && styles.twoZones)} aria-label="Log">
      {marked.size > 1 ? (
        severalBar
      ) : (
        <LogToolbar incident={incident} filter={filter} onFilter={setFilter} shown={events.length} />
      )}
      <div className={styles.lines}>
        <LogGrid
          rows={rows}
          selected={selection}
          marked={marked}
          editing={editing?.event ?? null}
          onSelect={select}
          onOpen={edit}
          onCommand={runCommand}
          onFiles={(row, files) => {
            if (row.kind === 'event') void attach.files(row.event.id, files)
          }}
        >
          {(row) => {
            if (row.kind === 'pending') return <PendingRow entry={row.entry} zone={zone} />
            if (row.kind === 'quiet') return <QuietRow about={row.about} words={row.words} />
            const { event, head } = row
            const edited = editing?.event === event.id
            return (
              <EventRow event={event} head={head} zones={zones} over={over}>
                {edited ? <RowEditor incident={incident} event={event} zone={zone} field={editing.field} /> : null}
              </EventRow>
            )
          }}
        </LogGrid>
        {rows.length === 0 ? <EmptyLog filtered={incident.timeline.length > 0} /> : null}
      </div>
    </section>
  )
}

function EmptyLog({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Nothing matches" detail="No event that is shown has this kind or star." />
  ) : (
    <EmptyState
      title="Nothing logged yet"
      detail="Type what just happened in the line below and press Enter. It is saved with the time of your first key."
    />
  )
}
