import { useMemo } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { actionsOf } from '../../../shared/review/actions.ts'
import { savingsIn } from '../../../shared/review/savings.ts'
import { useNow } from '../../clock.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'
import { StagePage } from '../../ui/stage/StagePage.tsx'
import { AddLine } from '../../ui/written/AddLine.tsx'
import { ActionCard } from './ActionCard.tsx'
import { IdeasPanel } from './IdeasPanel.tsx'
import { TypeBalance } from './TypeBalance.tsx'

/** What will be done: ideas that had their time, the actions they became, and how these are spread. */
export function ActionsStage({ incident }: { readonly incident: Incident }) {
  const ask = useAsk()
  const minute = useNow(60_000)
  const savings = useMemo(() => savingsIn(metricsOf(incident, minute)), [incident, minute])
  const actions = actionsOf(incident)
  const add = (text: string) =>
    ask({ kind: 'addActionItem', item: { list: 'task', text, owner: '', due: '', state: 'open' } })
  return (
    <StagePage label="Actions">
      <IdeasPanel incident={incident} />
      <Panel title="Action items" note={actions.length === 0 ? '' : String(actions.length)}>
        {actions.length === 0 ? (
          <p className={stage.quiet}>
            It is fine to end with none. What is written here should really be done: with one owner, and an end that can
            be checked.
          </p>
        ) : (
          <TypeBalance actions={actions} />
        )}
        {actions.map((action, place) => (
          <ActionCard key={action.id} incident={incident} action={action} place={place + 1} savings={savings} />
        ))}
        <AddLine field="task.new" label="Add an action item" wording={{ incident, kind: 'action' }} onAdd={add} />
      </Panel>
    </StagePage>
  )
}
