import { TriangleAlert, X } from 'lucide-react'
import type { ActionItem, Incident } from '../../../shared/incident/incident.ts'
import { type Action, isOverdue } from '../../../shared/review/actions.ts'
import type { Saving } from '../../../shared/review/savings.ts'
import { formatDate } from '../../../shared/time/format.ts'
import { useNow } from '../../clock.ts'
import { useAsk } from '../../store/useAsk.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { WordingField } from '../../ui/prose/WordingField.tsx'
import stage from '../../ui/stage/Stage.module.css'
import { ActionDetails } from './ActionDetails.tsx'
import { ActionFactors } from './ActionFactors.tsx'
import { ActionFacts } from './ActionFacts.tsx'
import { ActionTests } from './ActionTests.tsx'
import { useShownAction } from './useShownAction.ts'

interface ActionCardProps {
  readonly incident: Incident
  readonly action: Action
  readonly place: number
  readonly savings: readonly Saving[]
}

/** One action item: what, for what, by whom and until when, and what it would have changed. */
export function ActionCard({ incident, action, place, savings }: ActionCardProps) {
  const ask = useAsk()
  const today = formatDate(useNow(60_000), incident.zone)
  const { id, text } = action
  const card = useShownAction(id)
  const name = `action ${place}`
  const amend = (changes: Partial<Omit<ActionItem, 'id'>>) => void ask({ kind: 'amendActionItem', item: id, changes })
  return (
    <article ref={card} className={stage.card} aria-label={`Action ${place}`} tabIndex={-1}>
      <div className={stage.text}>
        <WordingField
          incident={incident}
          kind="action"
          field={`actionItem.${id}`}
          label={`Text of ${name}`}
          hideLabel
          isPlain
          rows={1}
          value={text}
          onSave={(next) => amend(next.trim() === '' ? { removed: true } : { text: next })}
        />
        <IconButton label={`Remove ${name}`} size="s" onPress={() => amend({ removed: true })}>
          <X aria-hidden />
        </IconButton>
      </div>
      <ActionTests text={text} name={name} />
      <ActionFacts action={action} name={name} onAmend={amend} />
      {isOverdue(action, today) ? (
        <span className={stage.late}>
          <TriangleAlert aria-hidden /> Was due {action.due}
        </span>
      ) : null}
      <ActionDetails action={action} name={name} savings={savings} />
      <ActionFactors incident={incident} action={action} name={name} />
    </article>
  )
}
