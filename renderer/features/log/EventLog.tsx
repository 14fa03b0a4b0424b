import { useMemo, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { overAt } from '../../../shared/timeline/overAt.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useJumpedEvents } from '../../store/useJumpedEvents.ts'
import { classNames } from '../../ui/classNames.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import styles from './EventLog.module.css'
import { LogGrid } from './LogGrid.tsx'
import { EventRow, PendingRow } from './LogRowView.tsx'
import { LogToolbar } from './LogToolbar.tsx'
import { QuietRow } from './QuietRow.tsx'
import { withQuietRows } from './quietRows.ts'
import { NO_FILTER, type RowCache, rowsOf, shownEvents } from './rows.ts'

interface EventLogProps {
  readonly incident: Incident
  /** Enter on a line: the user wants to correct it. */
  readonly onOpen: () => void
}

/** Everything that was logged, by time, newest at the bottom. */
export function EventLog({ incident, onOpen }: EventLogProps) {
  const zone = useApp((app) => app.displayZone)
  const second = useApp((app) => app.secondZone)
  const zones = useMemo(() => ({ zone, second }), [zone, second])
  const pending = useApp((app) => app.pending)
  const selection = useApp((app) => app.selection)
  const select = useApp((app) => app.select)
  const ask = useAsk()
  const [filter, setFilter] = useState(NO_FILTER)
  const [cache] = useState<RowCache>(() => new WeakMap())
  const events = useMemo(() => shownEvents(incident, filter), [incident, filter])
  const jumps = useJumpedEvents()
  const { sleeps } = incident
  const rows = useMemo(() => {
    const all = rowsOf(events, pending, zones, cache)
    return filter === NO_FILTER ? withQuietRows(all, { sleeps, jumps }, zone) : all
  }, [events, pending, zone, zones, cache, filter, sleeps, jumps])
  const over = useMemo(() => overAt(incident.timeline) !== null, [incident])
  const retract = selection !== null && incident.events.get(selection)?.retracted === null ? selection : null
  useCommand(
    'retractEvent',
    retract === null ? null : () => void ask({ kind: 'retractEvent', event: retract, reason: '' }),
  )

  return (
    <section className={classNames(styles.log, second !== null && styles.twoZones)} aria-label="Log">
      <LogToolbar incident={incident} filter={filter} onFilter={setFilter} shown={events.length} />
      <div className={styles.lines}>
        <LogGrid
          rows={rows}
          selected={selection}
          onSelect={(row) => select(row?.kind === 'event' ? row.event.id : null)}
          onOpen={onOpen}
        >
          {(row) =>
            row.kind === 'event' ? (
              <EventRow event={row.event} head={row.head} zones={zones} over={over} />
            ) : row.kind === 'quiet' ? (
              <QuietRow about={row.about} words={row.words} />
            ) : (
              <PendingRow entry={row.entry} zone={zone} />
            )
          }
        </LogGrid>
        {rows.length === 0 ? <EmptyLog filtered={incident.timeline.length > 0} /> : null}
      </div>
    </section>
  )
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
