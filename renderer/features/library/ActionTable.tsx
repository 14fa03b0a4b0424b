import { ListTodo, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import type { IncidentSummary } from '../../../shared/incident/incident.ts'
import { PRIORITY_WORDS } from '../../../shared/review/actions.ts'
import { type ListedAction, openActionsOf } from '../../../shared/review/openActions.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useApp } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import styles from './ActionTable.module.css'
import table from './IncidentTable.module.css'

interface ActionTableProps {
  readonly incidents: readonly IncidentSummary[]
  readonly now: Instant
  readonly onlyOverdue: boolean
}

/** What is still to be done after the incidents, the longest overdue first; a row opens its action. */
export function ActionTable({ incidents, now, onlyOverdue }: ActionTableProps) {
  const enterAction = useApp((app) => app.enterAction)
  const actions = useMemo(
    () => openActionsOf(incidents, now).filter(({ isOverdue }) => isOverdue || !onlyOverdue),
    [incidents, now, onlyOverdue],
  )
  if (actions.length === 0) {
    return (
      <EmptyState
        icon={<ListTodo aria-hidden />}
        title="Nothing is left to be done"
        detail="Action items that reviews decided on are listed here until they are done or declined."
      />
    )
  }
  const overdue = actions.filter(({ isOverdue }) => isOverdue).length
  return (
    <>
      <div className={table.scroll}>
        <Table
          aria-label="Open action items"
          className={table.table}
          onRowAction={(key) => {
            const chosen = actions.find((action) => keyOf(action) === key)
            if (chosen !== undefined) void enterAction(chosen.incident.id, chosen.id)
          }}
        >
          <TableHeader>
            <Column className={classNames(table.column, styles.due)}>Due</Column>
            <Column isRowHeader className={table.column}>
              Action item
            </Column>
            <Column className={classNames(table.column, styles.owner)}>Owner</Column>
            <Column className={classNames(table.column, styles.priority)}>Priority</Column>
            <Column className={classNames(table.column, styles.incident)}>Incident</Column>
          </TableHeader>
          <TableBody items={actions}>{(action) => <ActionRow action={action} />}</TableBody>
        </Table>
      </div>
      <p className={styles.legend} role="status">
        {actions.length === 1 ? '1 action item' : `${actions.length} action items`} to be done, {overdue} of them
        overdue
      </p>
    </>
  )
}

/** Two incidents that were imported from one file may share the ids of their actions. */
const keyOf = ({ id, incident }: ListedAction): string => `${incident.id}/${id}`

function ActionRow({ action }: { readonly action: ListedAction }) {
  const { text, owner, due, priority, incident, isOverdue } = action
  return (
    <Row id={keyOf(action)} textValue={text} className={styles.row}>
      <Cell>
        {isOverdue ? (
          <span className={styles.late}>
            <TriangleAlert aria-label="Overdue:" /> {due}
          </span>
        ) : (
          <span className={due === '' ? styles.missing : undefined}>{due === '' ? 'no date' : due}</span>
        )}
      </Cell>
      <Cell>
        <span className={styles.text} title={text}>
          {text}
        </span>
      </Cell>
      <Cell>
        <span className={owner === '' ? styles.missing : styles.text}>{owner === '' ? 'nobody yet' : owner}</span>
      </Cell>
      <Cell>
        <span className={priority === null ? styles.missing : undefined}>
          {priority === null ? 'not set' : PRIORITY_WORDS[priority]}
        </span>
      </Cell>
      <Cell>
        <span className={styles.text} title={incident.title}>
          {incident.severity === null ? '' : `${incident.severity} · `}
          {incident.title}
        </span>
      </Cell>
    </Row>
  )
}
