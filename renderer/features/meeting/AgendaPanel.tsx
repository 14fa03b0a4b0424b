import { Check } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Incident } from '../../../shared/incident/incident.ts'
import { plannedLength } from '../../../shared/review/agenda.ts'
import type { Meeting } from '../../../shared/review/meetingClock.ts'
import { nextAgenda } from '../../../shared/review/meetings.ts'
import { formatDateTime } from '../../../shared/time/format.ts'
import { HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { minuteClock } from '../../../shared/time/minuteClock.ts'
import { useNow } from '../../clock.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { type MeetingDeeds, useMeetingDeeds, useMeetings } from '../../store/useMeeting.ts'
import { Button } from '../../ui/Button.tsx'
import { SideSection } from '../../ui/SideSection.tsx'
import { AgendaDialog } from './AgendaDialog.tsx'
import styles from './AgendaPanel.module.css'
import { BlockTimer } from './BlockTimer.tsx'

/** A meeting that nobody touched for so long was not ended, only left. */
const LEFT_ALONE = 3 * HOUR

/** What the meeting does when, and how much of its time is left. */
export function AgendaPanel({ incident }: { readonly incident: Incident }) {
  const moment = useNow(1_000)
  const meeting = useMeetings(incident, moment).at(-1) ?? null
  const deeds = useMeetingDeeds(incident)
  const [editing, setEditing] = useState(false)
  const isOn = meeting !== null && meeting.state !== 'ended'
  useCommand('toggleTimer', isOn ? deeds.pauseOrResume : null, 'Start the meeting first')
  useCommand('extendBlock', isOn ? () => deeds.extend(5) : null, 'Start the meeting first')
  useCommand('nextBlock', isOn ? deeds.next : null, 'Start the meeting first')
  useCommand('previousBlock', isOn ? deeds.back : null, 'Start the meeting first')
  const blocks = isOn ? meeting.blocks.map(({ block }) => block) : nextAgenda(incident)

  return (
    <SideSection
      title="Agenda"
      aside={
        <>
          {Math.round(plannedLength(blocks) / MINUTE)} min
          <Button variant="quiet" size="s" aria-label="Edit the agenda" onPress={() => setEditing(true)}>
            Edit
          </Button>
        </>
      }
    >
      {isOn ? (
        <Running incident={incident} meeting={meeting} deeds={deeds} isLeft={moment - meeting.lastAt > LEFT_ALONE} />
      ) : (
        <Planned incident={incident} last={meeting} deeds={deeds} />
      )}
      {editing ? (
        <AgendaDialog incident={incident} meeting={isOn ? meeting : null} onClose={() => setEditing(false)} />
      ) : null}
    </SideSection>
  )
}

interface RunningProps {
  readonly incident: Incident
  readonly meeting: Meeting
  readonly deeds: MeetingDeeds
  readonly isLeft: boolean
}

function Running({ incident, meeting, deeds, isLeft }: RunningProps) {
  const zone = useApp((app) => app.displayZone)
  return (
    <>
      {isLeft ? (
        <div className={styles.left} role="status">
          This meeting was not ended. Its clock was last touched {formatDateTime(meeting.lastAt, zone)}.
          <Button size="s" onPress={() => deeds.end(meeting.lastAt)}>
            End it there
          </Button>
        </div>
      ) : null}
      <ol className={styles.blocks} aria-label="Blocks">
        {meeting.blocks.map((time) => (
          <li key={time.block.id}>
            {time.block.id === meeting.current ? (
              <BlockTimer incident={incident} meeting={meeting} time={time} deeds={deeds} />
            ) : (
              <AriaButton className={styles.block} onPress={() => deeds.moveTo(time.block)}>
                {time.spent > 0 ? <Check aria-label="done" className={styles.done} /> : <span className={styles.dot} />}
                <span className={time.isRemoved ? styles.removed : styles.name}>{time.block.name}</span>
                <span className={styles.minutes}>
                  {time.spent > 0 ? `${minuteClock(time.spent)} / ` : ''}
                  {Math.round(time.planned / MINUTE)}
                </span>
              </AriaButton>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

interface PlannedProps {
  readonly incident: Incident
  /** The meeting before, if there was one. */
  readonly last: Meeting | null
  readonly deeds: MeetingDeeds
}

function Planned({ incident, last, deeds }: PlannedProps) {
  const zone = useApp((app) => app.displayZone)
  const blocks = nextAgenda(incident)
  const shown =
    last === null ? blocks.map((block) => ({ block, spent: null, planned: block.minutes * MINUTE })) : last.blocks
  return (
    <>
      {last?.endedAt == null ? null : (
        <p className={styles.past}>Ended {formatDateTime(last.endedAt, zone)}. What each block took:</p>
      )}
      <ol className={styles.blocks} aria-label="Blocks">
        {shown.map(({ block, spent, planned }) => (
          <li key={block.id} className={styles.block}>
            {spent !== null && spent > 0 ? (
              <Check aria-label="done" className={styles.done} />
            ) : (
              <span className={styles.dot} />
            )}
            <span className={styles.name}>{block.name}</span>
            <span className={styles.minutes}>
              {spent === null || spent === 0 ? '' : `${minuteClock(spent)} / `}
              {Math.round(planned / MINUTE)}
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.start}>
        <Button variant="primary" onPress={() => void deeds.start(blocks)}>
          {last === null ? 'Start the meeting' : 'Start another meeting'}
        </Button>
        {last === null ? null : <Button onPress={deeds.takeUp}>Go on</Button>}
      </div>
    </>
  )
}
