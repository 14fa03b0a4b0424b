import { ChevronRight } from 'lucide-react'
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { formatTime } from '../../../shared/time/format.ts'
import type { ZoneId } from '../../../shared/time/instant.ts'
import { shortDate } from '../../ui/dateWords.ts'
import { editWords, lastEditWords } from './editWords.ts'
import styles from './Inspector.module.css'

/** Every correction, newest first: who, when, what it was and is. */
export function History({ event, zone }: { readonly event: IncidentEvent; readonly zone: ZoneId }) {
  const by = event.recordedBy === '' ? '' : ` by ${event.recordedBy}`
  const logged = `Logged ${shortDate(event.recordedAt, zone)} ${formatTime(event.recordedAt, zone)}${by}`
  const last = lastEditWords(event, zone)
  if (last === null) return <p className={styles.logged}>{logged}</p>
  return (
    <Disclosure className={styles.history}>
      <AriaButton slot="trigger" className={styles.historyTrigger}>
        <ChevronRight aria-hidden className={styles.chevron} />
        {last}
      </AriaButton>
      <DisclosurePanel>
        <ol className={styles.edits}>
          {event.edits.toReversed().map((edit) => (
            <li key={`${edit.at}${edit.field}`}>
              <span className={styles.editHead}>
                {shortDate(edit.at, zone)} {formatTime(edit.at, zone)} {edit.by}
              </span>
              {editWords(edit, zone)}
            </li>
          ))}
          <li>
            <span className={styles.editHead}>{logged}</span>
          </li>
        </ol>
      </DisclosurePanel>
    </Disclosure>
  )
}
