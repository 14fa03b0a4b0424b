import { useMemo, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { assertNever } from '../../../shared/result.ts'
import { useNow } from '../../clock.ts'
import { Button } from '../../ui/Button.tsx'
import { HypothesisThread } from './HypothesisThread.tsx'
import styles from './OpenThreads.module.css'
import { CheckThread, EscalationThread, ImpactThread } from './OtherThreads.tsx'
import { type Thread, threadsOf } from './threadsOf.ts'

/** So many can be looked after at a glance; the rest is a press away. */
const SHOWN = 20

/** What waits for somebody, each with its clock and its verbs. */
export function OpenThreads({ incident }: { readonly incident: Incident }) {
  const threads = useMemo(() => threadsOf(incident.timeline), [incident])
  const at = useNow(1000)
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? threads : threads.slice(0, SHOWN)
  return (
    <section aria-label="Open threads" className={styles.threads}>
      <h2 className={styles.heading}>
        Open threads <span className={styles.count}>{threads.length}</span>
      </h2>
      {threads.length === 0 ? (
        <p className={styles.empty}>
          Nothing is waiting. Open hypotheses, unanswered escalations and running impacts stand here, each with its
          clock.
        </p>
      ) : (
        <ul className={styles.list}>
          {shown.map((thread) => (
            <ThreadOf key={thread.event.id} thread={thread} at={at} />
          ))}
          {shown.length < threads.length ? (
            <li className={styles.more}>
              <Button size="s" variant="quiet" onPress={() => setShowsAll(true)}>
                Show {threads.length - shown.length} more
              </Button>
            </li>
          ) : null}
        </ul>
      )}
    </section>
  )
}

function ThreadOf({ thread, at }: { readonly thread: Thread; readonly at: number }) {
  switch (thread.kind) {
    case 'hypothesis':
      return <HypothesisThread thread={thread} at={at} />
    case 'escalation':
      return <EscalationThread thread={thread} at={at} />
    case 'impact':
      return <ImpactThread thread={thread} at={at} />
    case 'check':
      return <CheckThread thread={thread} at={at} />
    default:
      return assertNever(thread)
  }
}
