import { Check, Circle } from 'lucide-react'
import { useMemo } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import {
  DOCUMENT_STATUS_WORDS,
  DOCUMENT_STATUSES,
  type DocumentStatus as Status,
  THE_DOCUMENT,
} from '../../../shared/incident/records/documentFields.ts'
import { nextState, stateHistory, stateNeeds } from '../../../shared/review/documentState.ts'
import { documentStateOf } from '../../../shared/review/documentStatus.ts'
import { formatDateTime } from '../../../shared/time/format.ts'
import { useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { usePut } from '../../store/usePut.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'
import styles from './CloseStage.module.css'

/** How far the document is, what the next state needs, and how it came here. */
export function DocumentStatus({ incident }: { readonly incident: Incident }) {
  const put = usePut()
  const zone = useApp((app) => app.displayZone)
  const minute = useNow(60_000)
  const state = documentStateOf(incident)
  const next = nextState(state)
  const needs = useMemo(() => (next === null ? [] : stateNeeds(incident, next, minute)), [incident, next, minute])
  const isBlocked = needs.some(({ isMet, required }) => required && !isMet)
  const history = stateHistory(incident)
  const before = DOCUMENT_STATUSES[DOCUMENT_STATUSES.indexOf(state) - 1]
  const set = (to: Status) => void put({ collection: 'documentFields', id: THE_DOCUMENT, changes: { status: to } })
  return (
    <Panel title="Document" note={DOCUMENT_STATUS_WORDS[state]}>
      <ol className={styles.states} aria-label="States of the document">
        {DOCUMENT_STATUSES.map((one) => (
          <li key={one} aria-current={one === state ? 'step' : undefined}>
            {DOCUMENT_STATUS_WORDS[one]}
          </li>
        ))}
      </ol>
      {next === null ? null : (
        <>
          <p className={stage.quiet}>For “{DOCUMENT_STATUS_WORDS[next]}”:</p>
          <ul
            className={classNames(stage.list, styles.checks)}
            aria-label={`Needed for ${DOCUMENT_STATUS_WORDS[next]}`}
          >
            {needs.map(({ words, isMet, required }) => (
              <li key={words} className={classNames(styles.row, !isMet && styles.open)}>
                {isMet ? <Check aria-label="There:" /> : <Circle aria-label="Not yet:" />}
                <span>
                  {words}
                  {required && !isMet ? ' (required)' : ''}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.acts}>
        {next === null ? null : (
          <Button variant="primary" isDisabled={isBlocked} onPress={() => set(next)}>
            Set to {DOCUMENT_STATUS_WORDS[next].toLowerCase()}
          </Button>
        )}
        {before === undefined ? null : (
          <Button variant="quiet" onPress={() => set(before)}>
            Back to {DOCUMENT_STATUS_WORDS[before].toLowerCase()}
          </Button>
        )}
      </div>
      {history.length === 0 ? null : (
        <ul className={styles.items} aria-label="How it came here">
          {history.map(({ to, by, at }) => (
            <li key={at}>
              {DOCUMENT_STATUS_WORDS[to]}: {formatDateTime(at, zone)}
              {by === '' ? '' : `, ${by}`}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
