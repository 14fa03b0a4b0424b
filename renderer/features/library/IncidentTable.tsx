import { useMemo, useState } from 'react'
import { Column, type SortDescriptor, Table, TableBody, TableHeader } from 'react-aria-components'
import type { IncidentSummary } from '../../../shared/incident/incident.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useApp } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { IncidentRow } from './IncidentRow.tsx'
import styles from './IncidentTable.module.css'
import { NEWEST_FIRST, type SortColumn, type Sorting, sortIncidents } from './sortIncidents.ts'

const COLUMNS: readonly { readonly id: SortColumn; readonly label: string; readonly look: string }[] = [
  { id: 'severity', label: 'Severity', look: 'severity' },
  { id: 'incident', label: 'Incident, by start', look: 'incident' },
  { id: 'duration', label: 'Duration', look: 'number' },
  { id: 'detect', label: 'To detect', look: 'number' },
  { id: 'mitigate', label: 'To mitigate', look: 'number' },
  { id: 'resolve', label: 'To resolve', look: 'number' },
  { id: 'misled', label: 'Misled, share of time', look: 'misled' },
  { id: 'actions', label: 'Actions', look: 'number' },
]

interface IncidentTableProps {
  readonly incidents: readonly IncidentSummary[]
  readonly now: Instant
}

export function IncidentTable({ incidents, now }: IncidentTableProps) {
  const [sorting, setSorting] = useState<Sorting>(NEWEST_FIRST)
  const enterIncident = useApp((app) => app.enterIncident)
  const zone = useApp((app) => app.displayZone)
  const sorted = useMemo(() => sortIncidents(incidents, sorting, now), [incidents, sorting, now])
  const sort = ({ column, direction }: SortDescriptor) => {
    const chosen = COLUMNS.find(({ id }) => id === column)
    if (chosen !== undefined) setSorting({ column: chosen.id, direction })
  }
  return (
    <div className={styles.scroll}>
      <Table
        aria-label="Incidents"
        className={styles.table}
        sortDescriptor={sorting}
        onSortChange={sort}
        onRowAction={(key) => {
          const chosen = incidents.find(({ id }) => id === key)
          if (chosen !== undefined) void enterIncident(chosen.id)
        }}
      >
        <TableHeader className={styles.head}>
          {COLUMNS.map(({ id, label, look }) => (
            <Column
              key={id}
              id={id}
              allowsSorting
              isRowHeader={id === 'incident'}
              className={classNames(styles.column, styles[look])}
            >
              {({ sortDirection }) => (
                <span>
                  {label}
                  {sortDirection === undefined ? '' : sortDirection === 'ascending' ? ' ↑' : ' ↓'}
                </span>
              )}
            </Column>
          ))}
          <Column id="more" className={classNames(styles.column, styles.more)}>
            <VisuallyHidden>More</VisuallyHidden>
          </Column>
        </TableHeader>
        <TableBody items={sorted} dependencies={[now, zone]}>
          {(summary) => <IncidentRow summary={summary} now={now} zone={zone} />}
        </TableBody>
      </Table>
    </div>
  )
}
