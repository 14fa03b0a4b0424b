import type { Incident } from '../../../shared/incident/incident.ts'
import type { Action } from '../../../shared/review/actions.ts'
import { reviewFactorsOf } from '../../../shared/review/reviewFactors.ts'
import { usePut } from '../../store/usePut.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './ActionCard.module.css'

interface ActionFactorsProps {
  readonly incident: Incident
  readonly action: Action
  readonly name: string
}

/** The contributing factors that an action is about. */
export function ActionFactors({ incident, action: { id, factors }, name }: ActionFactorsProps) {
  const put = usePut()
  const linked = factors.map((factor) => factor.id)
  const link = (next: typeof linked) => void put({ collection: 'actionDetail', id, changes: { factors: next } })
  const others = reviewFactorsOf(incident).filter((factor) => !linked.includes(factor.id))
  if (factors.length + others.length === 0) return null
  return (
    <div className={styles.factors}>
      {factors.map((factor) => (
        <Chip
          key={factor.id}
          dismissLabel={`Unlink from ${name}: ${factor.text}`}
          onDismiss={() => link(linked.filter((one) => one !== factor.id))}
        >
          {factor.text}
        </Chip>
      ))}
      {others.length === 0 ? null : (
        <Select
          label={`Link ${name} to a factor`}
          hideLabel
          compact
          placeholder="Link a factor"
          options={others.map((factor) => ({ id: factor.id, label: factor.text }))}
          value={null}
          onChange={(factor) => link([...linked, factor])}
        />
      )}
    </div>
  )
}
