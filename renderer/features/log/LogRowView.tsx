import { EyeOff } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { timeWords } from '../../../shared/incident/eventWords.ts'
import { hasClockTime } from '../../../shared/incident/hasClockTime.ts'
import { formatMinute, formatTime } from '../../../shared/time/format.ts'
import type { ZoneId } from '../../../shared/time/instant.ts'
import type { PendingEntry } from '../../store/incidentSlice.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useFindWords } from '../../store/useFound.ts'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/classNames.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './EventLog.module.css'
import { RowAttachments } from './RowAttachments.tsx'
import type { LogZones, RowHead } from './rows.ts'
import { endWords, headWords, outcomeWords } from './words.ts'

interface EventRowProps {
  readonly event: IncidentEvent
  readonly head: RowHead
  readonly zones: LogZones
  readonly over: boolean
  /** What stands in the place of the line while it is edited. */
  readonly children: ReactNode
}

export const EventRow = memo(function EventRow({ event, head, zones, over, children }: EventRowProps) {
  return (
    <>
      {head === null ? null : <div className={styles.head}>{headWords(head, event.occurredAt, zones)}</div>}
      {children ?? <EventLine event={event} zones={zones} over={over} />}
    </>
  )
})

function EventLine({ event, zones, over }: Pick<EventRowProps, 'event' | 'zones' | 'over'>) {
  const found = useFindWords()
  const time = timeWords(event, zones.zone)
  const outcome = outcomeWords(event)
  const isStruck = event.kind === 'hypothesis' && event.state === 'ruledOut'
  const words = `${event.number === null ? '' : `${event.number} `}${event.text}`
  return (
    <div
      className={classNames(styles.row, event.retracted !== null && styles.retracted, event.hidden && styles.hiddenRow)}
    >
      <span className={styles.mark} aria-hidden="true">
        {time.sign}
      </span>
      <span data-field="time" className={classNames(styles.time, event.precision === 'orderOnly' && styles.wordTime)}>
        <VisuallyHidden>{time.spoken}</VisuallyHidden>
        <span aria-hidden="true">{time.text}</span>
        {zones.second === null || !hasClockTime(event) ? null : (
          <span className={styles.second}>{formatMinute(event.occurredAt, zones.second)}</span>
        )}
      </span>
      <span data-field="kind" className={styles.kind}>
        <KindIcon kind={event.kind} state={event.kind === 'hypothesis' ? event.state : null} />
      </span>
      <span className={styles.text} title={event.text}>
        {isStruck ? (
          <s>
            <Marked text={words} words={found} />
          </s>
        ) : (
          <Marked text={words} words={found} />
        )}
        {outcome === '' ? null : (
          <span className={styles.outcome}>
            <Marked text={outcome} words={found} />
          </span>
        )}
        {event.hidden ? (
          <span className={styles.outcome} title="Hidden from the timeline and the document">
            <EyeOff aria-label="Hidden" className={styles.hiddenMark} />
          </span>
        ) : null}
        {event.starred ? (
          <span className={styles.star} title="Starred">
            ★
          </span>
        ) : null}
        <RowAttachments event={event} />
        {event.tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            <Chip small>
              <Marked text={tag} words={found} />
            </Chip>
          </span>
        ))}
      </span>
      <span className={styles.end} data-field="people">
        {event.retracted === null ? (
          <Marked text={endWords(event, over).join(' · ')} words={found} />
        ) : (
          <RetractedWords event={event} />
        )}
      </span>
    </div>
  )
}

/** Who took it back and why, and the way back. */
function RetractedWords({ event }: Pick<EventRowProps, 'event'>) {
  const ask = useAsk()
  if (event.retracted === null) return null
  const { by, reason } = event.retracted
  const words = `retracted${by === '' ? '' : ` by ${by}`}${reason === '' ? '' : `: ${reason}`}`
  return (
    <>
      <span className={styles.why} title={words}>
        {words}
      </span>
      <AriaButton className={styles.inline} onPress={() => void ask({ kind: 'restoreEvent', event: event.id })}>
        Restore
      </AriaButton>
    </>
  )
}

/** Something on its way to the disk, or kept because the disk refused it. */
export function PendingRow({ entry, zone }: { readonly entry: PendingEntry; readonly zone: ZoneId }) {
  const retry = useApp((app) => app.retryPending)
  const discard = useApp((app) => app.discardPending)
  const failed = entry.state === 'failed'
  return (
    <div className={classNames(styles.row, failed ? styles.failed : styles.saving)}>
      <span />
      <span className={styles.time}>{entry.occurredAt === null ? '' : formatTime(entry.occurredAt, zone)}</span>
      {entry.kind === null ? <span /> : <KindIcon kind={entry.kind} />}
      <span className={styles.text} title={entry.label}>
        {entry.label}
      </span>
      <span className={styles.end}>
        {failed ? (
          <>
            <span className={styles.notSaved} title={entry.error?.message}>
              not saved
            </span>
            <AriaButton className={styles.inline} onPress={() => void retry(entry.key)}>
              Try again
            </AriaButton>
            {entry.kept.length > 0 ? null : (
              <AriaButton className={styles.inline} onPress={() => discard(entry.key)}>
                Discard
              </AriaButton>
            )}
          </>
        ) : (
          'saving'
        )}
      </span>
    </div>
  )
}
