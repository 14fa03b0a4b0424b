import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import { hitFrom } from '../../../shared/incident/find/found.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { placeWords } from '../../../shared/incident/placeWords.ts'
import { overAt } from '../../../shared/timeline/overAt.ts'
import type { RowField } from '../../store/correctSlice.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { useAttach } from '../../store/useAttach.ts'
import { useFound } from '../../store/useFound.ts'
import { useJumpedEvents } from '../../store/useJumpedEvents.ts'
import { classNames } from '../../ui/classNames.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import styles from './EventLog.module.css'
import { LogGrid } from './LogGrid.tsx'
import { EventRow, PendingRow } from './LogRowView.tsx'
import { QuietRow } from './QuietRow.tsx'
import { withQuietRows } from './quietRows.ts'
import { RowEditor } from './RowEditor.tsx'
import { type LogRow, type RowCache, rowsOf } from './rows.ts'
import { eventIds, type SelectHow, selecting } from './selecting.ts'

interface EventLogProps {
  readonly incident: Incident
  /** What stands above the lines. */
  readonly tools: ReactNode
}

const FIELDS: readonly RowField[] = ['time', 'kind', 'text', 'people']

/** Everything that was logged, by time, newest at the bottom. */
export function EventLog({ incident, tools }: EventLogProps) {
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
  const [cache] = useState<RowCache>(() => new WeakMap())
  const anchor = useRef<EventId | null>(null)
  const found = useFound(incident)
  const { shown: events, only } = found
  const jumps = useJumpedEvents()
  const { sleeps } = incident
  const rows = useMemo(() => {
    const all = rowsOf(events, pending, zones, cache)
    return only === null ? withQuietRows(all, { sleeps, jumps }, zone) : all
  }, [events, pending, zone, zones, cache, only, sleeps, jumps])
  const eventAt = (place: number) => {
    const row = rows[place]
    if (row === undefined) return
    return row.kind === 'event' ? row.event : null
  }
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
    <section
      className={classNames(styles.log, second !== null && styles.twoZones)}
      aria-label="Log"
      data-region="[role=grid]"
    >
      {tools}
      <div className={styles.lines}>
        <LogGrid
          rows={rows}
          selected={selection}
          revealed={hitFrom(found, selection, 1)}
          marked={marked}
          editing={editing?.event ?? null}
          onSelect={select}
          onOpen={edit}
          onCommand={runCommand}
          onFiles={(row, files) => {
            if (row.kind === 'event') void attach.files(row.event.id, files)
          }}
          describe={(place) => placeWords(eventAt, place, zone)}
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
        {rows.length === 0 ? <EmptyLog filtered={only !== null} /> : null}
      </div>
    </section>
  )
}

function EmptyLog({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Nothing matches" detail="No event passes the filter. Show all clears it." />
  ) : (
    <EmptyState
      title="Nothing logged yet"
      detail="Type what just happened in the line below and press Enter. It is saved with the time of your first key."
    />
  )
}
