import { useMemo, useState } from 'react'
import type { DateOrder } from '../../../shared/import/table/cellTime.ts'
import {
  openQuestions,
  proposalsIn,
  proposeTables,
  type TableFile,
} from '../../../shared/import/table/proposeTables.ts'
import type { TableRow } from '../../../shared/import/table/row.ts'
import { titleOfTables } from '../../../shared/import/table/titleOfTables.ts'
import type { TablesWish } from '../../../shared/importRequests.ts'
import { zone as asZone } from '../../../shared/time/instant.ts'
import { now } from '../../clock.ts'
import { useApp, useIncident } from '../../store/useApp.ts'

/** Tables that wait, how they would be taken, and what that comes to. */
export function useTables(files: readonly TableFile[]) {
  const open = useIncident()
  const isInLibrary = useApp((app) => app.view === 'library')
  const displayZone = useApp((app) => app.displayZone)
  const [openedAt] = useState(now)
  const [isNew, setNew] = useState(open === null || isInLibrary)
  const [title, setTitle] = useState(() => titleOfTables(files.map(({ name }) => name)))
  const [zone, setZone] = useState<string>(displayZone)
  const [dates, setDates] = useState<DateOrder>('dayFirst')
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())

  const asks = useMemo(() => openQuestions(files), [files])
  const incident = isNew ? null : open
  const place = useMemo(
    () => ({ zone: asks.zone ? asZone(zone) : null, dates: asks.dates ? dates : null }),
    [asks, zone, dates],
  )
  const proposed = useMemo(() => proposeTables(files, incident, place, openedAt), [files, incident, place, openedAt])
  const taken = useMemo(() => proposalsIn(proposed.rows, leftOut).length, [proposed, leftOut])

  return {
    open,
    isNew,
    setNew,
    title,
    setTitle,
    zone,
    setZone,
    dates,
    setDates,
    asks,
    ...proposed,
    taken,
    isTaken: ({ key, proposal }: TableRow): boolean => proposal !== null && !leftOut.has(key),
    take: (rows: readonly TableRow[], on: boolean) =>
      setLeftOut((keys) => {
        const next = new Set(keys)
        for (const { key } of rows) {
          if (on) next.delete(key)
          else next.add(key)
        }
        return next
      }),
    wish: (): TablesWish => ({
      files: files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
      into: incident?.id ?? { title, zone: asks.zone ? zone : displayZone },
      place,
      leftOut: [...leftOut],
    }),
  }
}

export type TablesState = ReturnType<typeof useTables>
