import { useId } from 'react'
import type { EntryLineContext } from '../../../shared/entryLine/reading.ts'
import { type ImportRow, proposalsOf } from '../../../shared/import/chat/chatRows.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { formatTime } from '../../../shared/time/format.ts'
import { zone as asZone } from '../../../shared/time/instant.ts'
import { sameDay, zoneLabel } from '../../../shared/time/zones.ts'
import { useApp } from '../../store/useApp.ts'
import { useOutcome } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { longDate } from '../../ui/dateWords.ts'
import fieldStyles from '../../ui/Field.module.css'
import { kindOptions } from '../../ui/kindOptions.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { showToast } from '../../ui/toastQueue.ts'
import { useOnce } from '../../ui/useOnce.ts'
import { ZoneField } from '../../ui/ZoneField.tsx'
import styles from './ImportPreview.module.css'
import type { PastedLines } from './pastedLines.ts'
import { type ImportRows, todayIn, useImportRows } from './useImportRows.ts'

interface ImportPreviewProps {
  readonly pasted: PastedLines
  readonly context: EntryLineContext
  readonly incident: Incident
  /** `imported`: what was pasted is in the log now. */
  readonly onClose: (imported: boolean) => void
}

/** What was pasted, as the events it would become: to be looked over, then taken in one step. */
export function ImportPreview({ pasted, context, incident, onClose }: ImportPreviewProps) {
  const state = useImportRows(pasted, context, incident)
  const outcome = useOutcome()
  const taken = state.rows.filter(state.isTaken)
  const known = state.rows.filter(({ standing }) => standing === 'known').length
  const run = useOnce(async () => {
    const asked = await outcome({ kind: 'importBatch', proposals: proposalsOf(taken) })
    if (asked === 'refused') return
    const title = taken.length === 1 ? '1 event imported' : `${taken.length} events imported`
    if (asked === 'saved') showToast({ tone: 'ok', title })
    onClose(true)
  })
  return (
    <Dialog
      title={pasted.kind === 'chat' ? 'Import chat messages' : 'Import pasted lines'}
      isOpen
      broad
      onClose={() => onClose(false)}
      actions={
        <>
          <span className={styles.sum}>
            {taken.length} of {state.rows.length}
            {known === 0 ? '' : ` · ${known} in the log already`} · one undo takes them back
          </span>
          <Button onPress={() => onClose(false)}>Cancel</Button>
          <Button variant="primary" isDisabled={taken.length === 0} onPress={run}>
            {taken.length === 1 ? 'Import 1 event' : `Import ${taken.length} events`}
          </Button>
        </>
      }
    >
      {pasted.kind === 'lines' ? null : <Questions state={state} context={context} />}
      <Rows state={state} incident={incident} />
    </Dialog>
  )
}

function Questions({ state, context }: { readonly state: ImportRows; readonly context: EntryLineContext }) {
  const systemZone = useApp((app) => app.boot?.systemZone) ?? 'UTC'
  const day = useId()
  const { answers, answer, asksDay, asksOrder } = state
  return (
    <div className={styles.questions}>
      <ZoneField
        label="Times are in"
        value={answers.zone}
        systemZone={systemZone}
        first={['UTC', systemZone]}
        onCommit={(name) => answer({ zone: asZone(name === 'local' ? systemZone : name) })}
      />
      {asksDay ? (
        <div className={fieldStyles.field}>
          <label className={fieldStyles.label} htmlFor={day}>
            Day of the last message
          </label>
          <input
            id={day}
            type="date"
            className={fieldStyles.input}
            max={todayIn({ now: context.now, zone: answers.zone })}
            value={state.day}
            onChange={({ target }) => answer({ lastDay: target.value })}
          />
        </div>
      ) : null}
      {asksOrder ? (
        <div className={fieldStyles.field}>
          <span className={fieldStyles.label} aria-hidden="true">
            Dates are
          </span>
          <SegmentedControl
            label="Dates are"
            segments={[
              { id: 'day', label: 'day/month' },
              { id: 'month', label: 'month/day' },
            ]}
            value={answers.monthFirst ? 'month' : 'day'}
            onChange={(order) => answer({ monthFirst: order === 'month' })}
          />
        </div>
      ) : null}
    </div>
  )
}

function Rows({ state, incident }: { readonly state: ImportRows; readonly incident: Incident }) {
  const zone = useApp((app) => app.displayZone)
  const { rows, isTaken, take } = state
  const possible = rows.filter(({ standing }) => standing !== 'impossible')
  const all = possible.length > 0 && possible.every(isTaken)
  const first = rows[0]?.event.occurredAt
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>
              <input type="checkbox" aria-label="Take all" checked={all} onChange={() => take(possible, !all)} />
            </th>
            <th>When{first === undefined ? '' : ` (${zoneLabel(zone, first)})`}</th>
            <th>Who</th>
            <th>Kind</th>
            <th>What</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={row.line} row={row} before={rows[index - 1]} state={state} incident={incident} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly row: ImportRow
  readonly before: ImportRow | undefined
  readonly state: ImportRows
  readonly incident: Incident
}

function Row({ row, before, state, incident }: RowProps) {
  const zone = useApp((app) => app.displayZone)
  const { event, line, note, standing } = row
  const { occurredAt, people = [], kind, text, precision = 'exact' } = event
  const isTaken = state.isTaken(row)
  const newDay = before === undefined || !sameDay(before.event.occurredAt, occurredAt, zone)
  return (
    <>
      {newDay ? (
        <tr className={styles.day}>
          <td />
          <td colSpan={4}>{longDate(occurredAt, zone)}</td>
        </tr>
      ) : null}
      <tr className={classNames(styles.row, !isTaken && styles.left)}>
        <td>
          <input
            type="checkbox"
            aria-label={`Take line ${line}: ${text.slice(0, 60)}`}
            disabled={standing === 'impossible'}
            checked={isTaken}
            onChange={() => state.take([row], !isTaken)}
          />
        </td>
        <td className={styles.time}>
          {precision === 'before' ? '< ' : ''}
          {formatTime(occurredAt, zone)}
        </td>
        <td className={styles.who} title={people.join(', ')}>
          {people.join(', ')}
        </td>
        <td>
          <select
            aria-label={`Kind of line ${line}`}
            className={styles.kind}
            value={kind}
            onChange={({ target }) => state.setKind(row, target.value)}
          >
            {kindOptions(incident)
              .filter(({ id }) => id !== 'status' || kind === 'status')
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
          </select>
        </td>
        <td>
          <span className={styles.text} title={text}>
            {text}
          </span>
          {note === '' ? null : (
            <span className={classNames(styles.note, standing === 'impossible' && styles.bad)}>{note}</span>
          )}
        </td>
      </tr>
    </>
  )
}
