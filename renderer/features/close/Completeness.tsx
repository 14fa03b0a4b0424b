import { Check, Circle } from 'lucide-react'
import { useMemo } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { closingChecks } from '../../../shared/review/closing.ts'
import { useNow } from '../../clock.ts'
import { classNames } from '../../ui/classNames.ts'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'
import styles from './CloseStage.module.css'

/** More than that nobody reads; the rest is counted. */
const SHOWN = 6

/** What is settled and what is open. */
export function Completeness({ incident }: { readonly incident: Incident }) {
  const minute = useNow(60_000)
  const checks = useMemo(() => closingChecks(incident, minute), [incident, minute])
  const settled = checks.filter(({ open }) => open.length === 0).length
  return (
    <Panel title="Is it complete?" note={`${settled} of ${checks.length} settled`}>
      <ul className={classNames(stage.list, styles.checks)} aria-label="Completeness">
        {checks.map(({ key, label, settled: words, open }) =>
          open.length === 0 ? (
            <li key={key} className={styles.row}>
              <Check aria-label="Settled:" />
              <span>{words}</span>
            </li>
          ) : (
            <li key={key} className={classNames(styles.row, styles.open)}>
              <Circle aria-label="Open:" />
              <span>{label}</span>
              <b>{open.length}</b>
              <ul className={styles.items}>
                {[...new Set(open)].slice(0, SHOWN).map((text) => (
                  <li key={text}>{text}</li>
                ))}
                {open.length > SHOWN ? <li>and {open.length - SHOWN} more</li> : null}
              </ul>
            </li>
          ),
        )}
      </ul>
    </Panel>
  )
}
