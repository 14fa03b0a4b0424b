import type { TableRow } from '../../../shared/import/table/row.ts'
import { isBuiltInKind, KINDS } from '../../../shared/incident/kinds.ts'
import { ACTION_STATE_WORDS } from '../../../shared/review/actions.ts'
import { formatDate, formatDateTime } from '../../../shared/time/format.ts'
import { UTC, type ZoneId } from '../../../shared/time/instant.ts'
import { useApp } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import styles from './TablesDialog.module.css'
import type { TablesState } from './useTables.ts'

/** More than anybody looks over; the rest goes along, and is counted. */
const MOST_SHOWN = 300

export function TableRows({ state }: { readonly state: TablesState }) {
  const { rows, isTaken, take } = state
  const possible = rows.filter(({ proposal }) => proposal !== null)
  // What the import would do stands first; what is here already follows.
  const shown = [...rows]
    .sort((a, b) => Number(a.standing === 'known') - Number(b.standing === 'known'))
    .slice(0, MOST_SHOWN)
  const hasSeveral = new Set(rows.map(({ file }) => file)).size > 1
  const all = possible.length > 0 && possible.every(isTaken)
  if (rows.length === 0) return null
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>
              <input
                type="checkbox"
                aria-label="Take all"
                disabled={possible.length === 0}
                checked={all}
                onChange={() => take(possible, !all)}
              />
            </th>
            {hasSeveral ? <th>File</th> : null}
            <th>Line</th>
            <th>When, or due</th>
            <th>Who</th>
            <th>Kind</th>
            <th>What</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.key} row={row} state={state} file={hasSeveral ? row.file : null} />
          ))}
        </tbody>
      </table>
      {rows.length > MOST_SHOWN ? (
        <p className={styles.more}>{rows.length - MOST_SHOWN} more rows, which go along as they are.</p>
      ) : null}
    </div>
  )
}

interface RowProps {
  readonly row: TableRow
  readonly state: TablesState
  /** Which of several files it stands in; null where there is one. */
  readonly file: string | null
}

function Row({ row, state, file }: RowProps) {
  const zone = useApp((app) => app.displayZone)
  const { line, proposal, standing, note } = row
  const isTaken = state.isTaken(row)
  const { when, who, kind, text } = cellsOf(row, zone)
  return (
    <tr className={classNames(!isTaken && styles.left)}>
      <td>
        <input
          type="checkbox"
          aria-label={`Take line ${line}: ${text.slice(0, 60)}`}
          disabled={proposal === null}
          checked={isTaken}
          onChange={() => state.take([row], !isTaken)}
        />
      </td>
      {file === null ? null : (
        <td className={styles.who} title={file}>
          {file}
        </td>
      )}
      <td className={styles.line}>{line}</td>
      <td className={styles.time}>{when}</td>
      <td className={styles.who} title={who}>
        {who}
      </td>
      <td className={styles.kind}>{kind}</td>
      <td>
        <span className={styles.text}>{text}</span>
        {note === '' ? null : (
          <span className={classNames(styles.note, standing === 'impossible' && styles.bad)}>{note}</span>
        )}
      </td>
    </tr>
  )
}

function cellsOf(row: TableRow, zone: ZoneId) {
  if (row.kind === 'actionItem') {
    const { text, owner, due, state } = row.item
    return { when: due, who: owner, kind: `Action item, ${ACTION_STATE_WORDS[state].toLowerCase()}`, text }
  }
  const { occurredAt, precision = 'exact', people = [], kind, text } = row.event
  const when =
    precision === 'orderOnly'
      ? ''
      : precision === 'day'
        ? formatDate(occurredAt, UTC)
        : formatDateTime(occurredAt, zone)
  return { when, who: people.join(', '), kind: isBuiltInKind(kind) ? KINDS[kind].label : kind, text }
}
