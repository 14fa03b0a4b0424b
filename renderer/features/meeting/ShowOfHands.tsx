import { Hand, Minus, Plus } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { FieldsOf, RecordOf } from '../../../shared/incident/records/collections.ts'
import { attendanceOf, handsOf, meetingNumber } from '../../../shared/review/meetings.ts'
import { HOUR, type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { now, useNow } from '../../clock.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useMeetings } from '../../store/useMeeting.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SideSection } from '../../ui/SideSection.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import styles from './ShowOfHands.module.css'

const USUAL_QUESTION = 'Who learned something new?'

/** How often a room is asked. */
const EVERY = 15 * MINUTE

/** A question to everybody, and how many hands went up. */
export function ShowOfHands({ incident }: { readonly incident: Incident }) {
  const ask = useAsk()
  const minute = useNow(10_000)
  const meetings = useMeetings(incident, minute)
  const meeting = meetingNumber(meetings)
  const asked = handsOf(incident, meeting)
  const last = asked.at(-1) ?? null
  const present = attendanceOf(incident, meeting).filter(({ isPresent }) => isPresent).length
  const [question, setQuestion] = useState<string | null>(null)
  const put = (id: string | null, changes: Partial<FieldsOf<'showOfHands'>>) =>
    ask({ kind: 'putRecords', records: [{ collection: 'showOfHands', id, changes }] })
  const more = useRef<HTMLButtonElement>(null)
  /** The question was asked with the focus on its form, which goes away. */
  const isAsking = useRef(false)
  const lastId = last?.id ?? null
  useEffect(() => {
    if (lastId === null || !isAsking.current) return
    isAsking.current = false
    more.current?.focus()
  }, [lastId])
  const askNow = useOnce(async () => {
    isAsking.current = true
    const words = (question ?? last?.question ?? USUAL_QUESTION).trim() || USUAL_QUESTION
    setQuestion(null)
    await put(null, { meeting, question: words, at: now(), count: 0, of: present })
  })
  const isRunning = meetings.at(-1)?.state === 'running'
  return (
    <SideSection
      title="Show of hands"
      aside={isRunning ? dueWords(last?.at ?? meetings.at(-1)?.startedAt ?? null, minute) : null}
    >
      {last === null || question !== null ? (
        <form
          className={styles.ask}
          onSubmit={(event) => {
            event.preventDefault()
            askNow()
          }}
        >
          <TextField
            label="Question to the room"
            hideLabel
            compact
            maxLength={500}
            value={question ?? USUAL_QUESTION}
            onChange={setQuestion}
          />
          <Button size="s" type="submit">
            Ask
          </Button>
        </form>
      ) : (
        <>
          <p className={styles.question}>{last.question}</p>
          <Count
            key={last.id}
            more={more}
            hands={last}
            present={present}
            onChange={(count) => put(last.id, { count, of: present })}
          />
          <div className={styles.again}>
            <Button size="s" variant="quiet" onPress={askNow}>
              Ask again
            </Button>
            <Button size="s" variant="quiet" onPress={() => setQuestion(last.question)}>
              Another question
            </Button>
          </div>
          {asked.length < 2 ? null : (
            <p className={styles.before}>
              Before:{' '}
              {asked
                .slice(0, -1)
                .slice(-4)
                .map(({ count }) => count)
                .join(', ')}
            </p>
          )}
        </>
      )}
    </SideSection>
  )
}

interface CountProps {
  readonly more: RefObject<HTMLButtonElement | null>
  readonly hands: RecordOf<'showOfHands'>
  readonly present: number
  /** Settles once it is recorded, or was refused. */
  readonly onChange: (count: number) => Promise<unknown>
}

function Count({ more, hands, present, onChange }: CountProps) {
  // Hands are counted faster than a slow disk records them.
  const [ahead, setAhead] = useState<number | null>(null)
  const count = ahead ?? hands.count
  const change = async (by: 1 | -1) => {
    const next = count + by
    setAhead(next)
    await onChange(next)
    setAhead((latest) => (latest === next ? null : latest))
  }
  return (
    <div className={styles.count}>
      <IconButton label="One hand less" variant="plain" isDisabled={count === 0} onPress={() => void change(-1)}>
        <Minus aria-hidden />
      </IconButton>
      <span className={styles.hands} role="status">
        <Hand aria-hidden />
        <b>{count}</b>
        <span>{present === 0 ? 'hands' : `of ${present}`}</span>
      </span>
      <IconButton ref={more} label="One hand more" variant="plain" onPress={() => void change(1)}>
        <Plus aria-hidden />
      </IconButton>
    </div>
  )
}

/** When to ask again. */
function dueWords(last: Instant | null, moment: Instant): string {
  if (last === null || moment - last > HOUR) return ''
  const left = Math.ceil((last + EVERY - Math.max(last, moment)) / MINUTE)
  return left > 0 ? `again in ${left} min` : 'time to ask again'
}
