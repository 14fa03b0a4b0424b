import { ACTION_TYPE_WORDS } from '../../../shared/incident/records/actionDetail.ts'
import { type Action, balanceHint, typeBalanceOf } from '../../../shared/review/actions.ts'
import stage from '../../ui/stage/Stage.module.css'
import styles from './ActionsStage.module.css'

/** How the actions are spread over what they are for. */
export function TypeBalance({ actions }: { readonly actions: readonly Action[] }) {
  const balance = typeBalanceOf(actions)
  const hint = balanceHint(balance)
  return (
    <>
      <ul className={styles.balance} aria-label="Balance of types">
        {balance.counts.map(({ type, count }) => (
          <li key={type}>
            {ACTION_TYPE_WORDS[type]} <b>{count}</b>
          </li>
        ))}
        {balance.untyped === 0 ? null : (
          <li>
            No type yet <b>{balance.untyped}</b>
          </li>
        )}
      </ul>
      {hint === '' ? null : <p className={stage.quiet}>{hint}</p>}
    </>
  )
}
