import { pathCost } from '../../../shared/incident/costWords.ts'
import type { Duration } from '../../../shared/incident/duration.ts'
import type { MisleadingPath } from '../../../shared/incident/misleadingPaths.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { durationFigure } from '../../ui/durationWords.ts'
import { Panel } from '../../ui/Panel.tsx'
import styles from './MisleadingLedger.module.css'

interface MisleadingLedgerProps {
  readonly paths: readonly MisleadingPath[]
  readonly total: Duration
  /** Of the time to mitigate, 0 to 1. */
  readonly share: number | null
}

/** What looked right and was not, with its cost. */
export function MisleadingLedger({ paths, total, share }: MisleadingLedgerProps) {
  const longest = Math.max(1, ...paths.map(({ durationMs }) => durationMs ?? 0))
  const { sign, text, isKnown } = durationFigure(total)
  return (
    <Panel title="Misleading paths" note={String(paths.length)}>
      <ul className={styles.list}>
        {paths.map((path) => (
          <li key={path.event} className={styles.path}>
            <span className={styles.what}>
              <b>{path.number}</b> {path.text}
            </span>
            <span className={styles.cost}>
              {pathCost(path)}
              {path.personMs === null || path.people.length < 2 ? null : (
                <small>{Math.floor(path.personMs / MINUTE)} person-min</small>
              )}
            </span>
            {path.durationMs === null ? null : (
              <span
                className={styles.bar}
                style={{ width: `${(path.durationMs / longest) * 100}%` }}
                aria-hidden="true"
              />
            )}
          </li>
        ))}
      </ul>
      <p className={styles.total}>
        On the clock, overlaps counted once: <b>{isKnown ? `${sign} ${text}`.trim() : text}</b>
        {share === null ? null : `, ${Math.round(share * 100)} % of the time to mitigate`}
      </p>
    </Panel>
  )
}
