import { Minus, Plus } from 'lucide-react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { COLLECTIONS, type FieldsOf } from '../../../shared/incident/records/collections.ts'
import { recordOf } from '../../../shared/incident/records/recordsOf.ts'
import { attendanceOf, meetingNumber } from '../../../shared/review/meetings.ts'
import { pollWords } from '../../../shared/review/surveyText.ts'
import { useNow } from '../../clock.ts'
import { useMeetings } from '../../store/useMeeting.ts'
import { usePut } from '../../store/usePut.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'
import styles from './CloseStage.module.css'

const QUESTIONS = [
  ['of', 'Who votes?'],
  ['comeAgain', 'Who would come to such a review again?'],
  ['learned', 'Who learned something that changes their work?'],
] as const

/** Two questions to the room, answered by hands; only counts are kept. */
export function ClosingPoll({ incident }: { readonly incident: Incident }) {
  const put = usePut()
  const meeting = meetingNumber(useMeetings(incident, useNow(60_000)))
  const present = attendanceOf(incident, meeting).filter(({ isPresent }) => isPresent).length
  const said = recordOf(incident, 'closingPoll', String(meeting))
  const poll: FieldsOf<'closingPoll'> = said ?? { ...COLLECTIONS.closingPoll.defaults, of: present }
  const count = (field: keyof typeof poll, by: 1 | -1) => {
    const next = Math.max(0, poll[field] + by)
    const of = field === 'of' ? next : Math.max(poll.of, field === 'comeAgain' || field === 'learned' ? next : 0)
    const cap = (hands: number) => Math.min(hands, of)
    const changes = { comeAgain: poll.comeAgain, learned: poll.learned, [field]: next, of }
    void put({
      collection: 'closingPoll',
      id: String(meeting),
      changes: { of, comeAgain: cap(changes.comeAgain), learned: cap(changes.learned) },
    })
  }
  return (
    <Panel title="Closing poll" note="Hands, no names">
      {QUESTIONS.map(([field, question]) => (
        <div key={field} className={styles.poll}>
          <span>{question}</span>
          <span className={styles.counter}>
            <IconButton
              label={`One less: ${question}`}
              variant="plain"
              isDisabled={poll[field] === 0}
              onPress={() => count(field, -1)}
            >
              <Minus aria-hidden />
            </IconButton>
            <b>{poll[field]}</b>
            <IconButton label={`One more: ${question}`} variant="plain" onPress={() => count(field, 1)}>
              <Plus aria-hidden />
            </IconButton>
          </span>
        </div>
      ))}
      <p className={stage.quiet} role="status">
        {said === null ? 'A review went well when at least half would come again.' : pollWords(poll)}
      </p>
    </Panel>
  )
}
