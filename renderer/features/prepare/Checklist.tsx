import { TriangleAlert, X } from 'lucide-react'
import { useMemo } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { type PrepRow, prepRowsOf } from '../../../shared/review/preparation.ts'
import { reviewByOf } from '../../../shared/review/reviewBy.ts'
import { weekday } from '../../../shared/time/calendarDate.ts'
import { formatDate } from '../../../shared/time/format.ts'
import { useNow } from '../../clock.ts'
import { usePut } from '../../store/usePut.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { classNames } from '../../ui/classNames.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'
import { AddLine } from '../../ui/written/AddLine.tsx'
import { HandWritten } from '../../ui/written/HandWritten.tsx'
import styles from './Checklist.module.css'

/** What is to be done before the review, by when, and who did it. */
export function Checklist({ incident }: { readonly incident: Incident }) {
  const minute = useNow(60_000)
  const put = usePut()
  const rows = useMemo(() => prepRowsOf(incident, minute), [incident, minute])
  const reviewBy = reviewByOf(incident)
  const today = formatDate(minute, incident.zone)
  const done = rows.filter((row) => row.done !== null).length
  return (
    <Panel title="Before the review" note={`${done} of ${rows.length} done`}>
      <p className={stage.quiet}>
        {reviewBy === null
          ? 'Dates appear once the incident is over.'
          : `${reviewBy.by < today ? 'It was best held by' : 'Best held by'} ${weekday(reviewBy.by)} ${reviewBy.by}, ${reviewBy.rule}.`}
      </p>
      <ul className={stage.parted}>
        {rows.map((row) => (
          <Step key={row.key} row={row} incident={incident} />
        ))}
      </ul>
      <AddLine
        field="checklist.new"
        label="Add a step"
        onAdd={(text) => put({ collection: 'checklistItem', id: null, changes: { text } })}
      />
    </Panel>
  )
}

function Step({ row, incident }: { readonly row: PrepRow; readonly incident: Incident }) {
  const put = usePut()
  const { key, label, detail, progress, done, own } = row
  const tick = (is: boolean) => void put({ collection: 'check', id: key, changes: { done: is } })
  const remove = () => void put({ collection: 'checklistItem', id: key, changes: { removed: true } })
  const rename = (text: string) =>
    text.trim() === '' ? remove() : void put({ collection: 'checklistItem', id: key, changes: { text: text.trim() } })
  return (
    <li className={classNames(styles.step, done !== null && styles.done)}>
      {own ? (
        <Checkbox aria-label={label} isSelected={done !== null} onChange={tick}>
          {null}
        </Checkbox>
      ) : (
        <Checkbox isSelected={done !== null} onChange={tick}>
          <span className={styles.label}>{label}</span>
        </Checkbox>
      )}
      {own ? (
        <div className={styles.own}>
          <HandWritten
            field={`checklist.${key}`}
            label={`Step: ${label}`}
            hideLabel
            oneLine
            value={label}
            onSave={rename}
          />
          <IconButton label={`Remove step: ${label}`} size="s" onPress={remove}>
            <X aria-hidden />
          </IconButton>
        </div>
      ) : null}
      <Due row={row} zone={incident.zone} />
      {detail === '' && progress === '' ? null : (
        <span className={styles.detail}>
          {detail}
          {progress === '' ? null : <b> {progress}</b>}
        </span>
      )}
    </li>
  )
}

function Due({ row: { due, isOverdue, done }, zone }: { readonly row: PrepRow; readonly zone: Incident['zone'] }) {
  if (done !== null) {
    return (
      <span className={styles.due}>
        {formatDate(done.at, zone)}
        {done.by === '' ? '' : `, ${done.by}`}
      </span>
    )
  }
  if (due === null) return null
  return (
    <span className={isOverdue ? stage.late : styles.due}>
      {isOverdue ? <TriangleAlert aria-hidden /> : null}
      {isOverdue ? 'was due' : 'by'} {weekday(due)} {due}
    </span>
  )
}
