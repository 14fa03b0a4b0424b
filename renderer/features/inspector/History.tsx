import { ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components'
import type { EventFields, IncidentEvent } from '../../../shared/incident/event.ts'
import { historyOf } from '../../../shared/incident/history.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { sameValue } from '../../../shared/incident/sameValue.ts'
import { formatTime } from '../../../shared/time/format.ts'
import { useApp } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import { shortDate } from '../../ui/dateWords.ts'
import { showToast } from '../../ui/toastQueue.ts'
import { editWords, lastEditWords, putBackWords, stepWords } from './editWords.ts'
import styles from './History.module.css'

interface HistoryProps {
  readonly incident: Incident
  readonly event: IncidentEvent
  readonly onSave: (changes: Partial<EventFields>) => Promise<string | null>
}

/** Everything that was done to the event, newest first: who, when, what it was and is, and the way back to what it was. */
export function History({ incident, event, onSave }: HistoryProps) {
  const zone = useApp((app) => app.displayZone)
  const replay = useApp(({ session }) => (session.status === 'open' ? session.replay : null))
  const steps = useMemo(() => {
    const entries = replay?.records.get(event.id)?.entries ?? []
    return historyOf(entries, replay?.undone ?? new Set()).toReversed()
  }, [replay, event.id])
  const by = event.recordedBy === '' ? '' : ` by ${event.recordedBy}`
  const logged = `Logged ${shortDate(event.recordedAt, zone)} ${formatTime(event.recordedAt, zone)}${by}`
  if (steps.length < 2) return <p className={styles.logged}>{logged}</p>
  const context = { incident, zone }
  const standing = new Map<string, unknown>(Object.entries(event))

  const putBack = async (changes: Partial<EventFields>) => {
    const problem = await onSave(changes)
    if (problem !== null) showToast({ tone: 'bad', title: problem })
  }
  return (
    <Disclosure className={styles.history}>
      <AriaButton slot="trigger" className={styles.historyTrigger}>
        <ChevronRight aria-hidden className={styles.chevron} />
        {lastEditWords(event, zone) ?? `history, ${steps.length} steps`}
      </AriaButton>
      <DisclosurePanel>
        <ol aria-label="History" className={styles.edits}>
          {steps.map((step) => (
            <li key={step.entry} className={classNames(step.undone && styles.undone)}>
              <span className={styles.editHead}>
                {shortDate(step.at, zone)} {formatTime(step.at, zone)} {step.by}
                {step.undone ? ' · undone' : ''}
              </span>
              {stepWords(step, event.id, context)}
              {step.edits.map((edit) => (
                <span key={edit.field} className={styles.edit}>
                  <span>{editWords(edit, context)}</span>
                  {step.undone || sameValue(standing.get(edit.field), edit.was) ? null : (
                    <AriaButton
                      aria-label={putBackWords(edit, context)}
                      className={styles.putBack}
                      onPress={() => void putBack({ [edit.field]: edit.was })}
                    >
                      Put back
                    </AriaButton>
                  )}
                </span>
              ))}
            </li>
          ))}
        </ol>
      </DisclosurePanel>
    </Disclosure>
  )
}
