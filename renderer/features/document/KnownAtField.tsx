import { useId, useState } from 'react'
import { readCellTime } from '../../../shared/import/table/cellTime.ts'
import { MILESTONES } from '../../../shared/incident/incident.ts'
import { MILESTONE_NAMES } from '../../../shared/incident/milestone.ts'
import { milestonesOf } from '../../../shared/incident/milestones.ts'
import { formatDateTime } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { now } from '../../clock.ts'
import { useApp, useIncident } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './FormatsButton.module.css'

const ALL = 'all'
const OTHER = 'other'

/** Up to when a copy knows what happened: all, up to a milestone, or up to a moment that is typed. */
export function KnownAtField() {
  const incident = useIncident()
  const zone = useApp((app) => app.displayZone)
  const knownAt = useApp((app) => app.exportOptions.knownAt)
  const setOptions = useApp((app) => app.setExportOptions)
  const [isOther, setOther] = useState(false)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const form = useId()
  if (incident === null) return null

  const milestones = milestonesOf(incident)
  const moments = MILESTONES.flatMap((milestone) => {
    const point = milestones[milestone].point
    return point === null ? [] : [{ id: milestone as string, at: point.at, name: MILESTONE_NAMES[milestone] }]
  })
  const chosen = moments.find(({ at }) => at === knownAt)?.id ?? (knownAt === null && !isOther ? ALL : OTHER)
  const choose = (id: string) => {
    setProblem(null)
    setOther(id === OTHER)
    if (id === OTHER) setText(knownAt === null ? '' : formatDateTime(knownAt, zone))
    else setOptions({ knownAt: moments.find((moment) => moment.id === id)?.at ?? null })
  }
  const take = () => {
    const read = momentIn(text)
    setProblem(typeof read === 'string' ? read : null)
    if (typeof read !== 'string') setOptions({ knownAt: read })
  }
  const momentIn = (typed: string): Instant | string => {
    const read = readCellTime(typed, { zone, dates: null })
    if (!read.ok) return `That ${read.error}.`
    return read.value.at > now() ? 'That is still ahead.' : read.value.at
  }

  return (
    <div className={classNames(styles.more, styles.known)}>
      <Select
        label="What was known"
        options={[
          { id: ALL, label: 'All that is known now' },
          ...moments.map(({ id, at, name }) => ({
            id,
            label: `By ${lowerFirst(name)}`,
            detail: formatDateTime(at, zone),
          })),
          { id: OTHER, label: 'By another moment…' },
        ]}
        value={chosen}
        onChange={choose}
      />
      {chosen === OTHER ? (
        <form
          id={form}
          className={styles.moment}
          onSubmit={(event) => {
            event.preventDefault()
            take()
          }}
        >
          <TextField label="Known by" placeholder="2026-03-02 10:05" value={text} onChange={setText} error={problem} />
          <Button type="submit">Set</Button>
        </form>
      ) : null}
    </div>
  )
}

const lowerFirst = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1)
