import { Hourglass } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { recordOf } from '../../../shared/incident/records/recordsOf.ts'
import { type Ideas, ideasOf, SOAK } from '../../../shared/review/ideas.ts'
import { formatDate } from '../../../shared/time/format.ts'
import { useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { usePut } from '../../store/usePut.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'
import { AddLine } from '../../ui/written/AddLine.tsx'
import styles from './ActionsStage.module.css'
import { DeclinedRow, IdeaRow } from './IdeaRow.tsx'

/** Ideas that rest before they are decided on, and those that were declined. */
export function IdeasPanel({ incident }: { readonly incident: Incident }) {
  const put = usePut()
  const minute = useNow(60_000)
  const soakDays = useApp((app) => app.settings.soakDays)
  const ideas = ideasOf(incident, soakDays, minute)
  const { waiting, declined } = ideas
  const onMade = useMadeAction(incident)
  const park = (text: string) =>
    put({ collection: 'parkedItem', id: null, changes: { text, kind: 'idea', became: 'actionIdea' } })
  return (
    <Panel title="Ideas" note={waiting.length === 0 ? '' : `${waiting.length} to decide on`}>
      {waiting.length > 0 ? null : (
        <p className={stage.quiet}>
          Ideas come from the parking lot. They rest for {daysWords(soakDays)} before they become actions.
        </p>
      )}
      <Soak incident={incident} ideas={ideas} days={soakDays} />
      <ul className={stage.parted} aria-label="Ideas to decide on">
        {waiting.map((idea) => (
          <IdeaRow key={idea.id} idea={idea} onMade={onMade} />
        ))}
      </ul>
      <AddLine field="idea.new" label="Add an idea" wording={{ incident, kind: 'note' }} onAdd={park} />
      {declined.length === 0 ? null : (
        <ul className={stage.parted} aria-label="Declined ideas">
          {declined.map((idea) => (
            <DeclinedRow key={idea.id} idea={idea} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** The idea is gone from the list then: the focus goes on to the action that it became. */
function useMadeAction(incident: Incident): (idea: string) => void {
  const setActionToShow = useApp((app) => app.setActionToShow)
  const made = useRef<string | null>(null)
  useEffect(() => {
    const item = made.current === null ? null : (recordOf(incident, 'ideaOutcome', made.current)?.item ?? null)
    if (item === null) return
    made.current = null
    setActionToShow(item)
  }, [incident, setActionToShow])
  return (idea) => {
    made.current = idea
  }
}

const daysWords = (days: number): string => (days === 1 ? 'one working day' : `${days} working days`)

interface SoakProps {
  readonly incident: Incident
  readonly ideas: Ideas
  readonly days: number
}

/** Whether ideas rest still, and the way around it. */
function Soak({ incident, ideas: { resting, endedEarly, waiting }, days }: SoakProps) {
  const put = usePut()
  const end = (is: boolean) => void put({ collection: 'soakTime', id: SOAK, changes: { endedEarly: is } })
  if (endedEarly !== null) {
    const by = endedEarly.by === '' ? '' : ` by ${endedEarly.by}`
    return (
      <div className={styles.soak}>
        <Hourglass aria-hidden />
        <span>
          Decided on early{by}, {formatDate(endedEarly.at, incident.zone)}
        </span>
        <Button size="s" variant="quiet" onPress={() => end(false)}>
          Let ideas rest again
        </Button>
      </div>
    )
  }
  if (resting === 0) return null
  return (
    <div className={styles.soak}>
      <Hourglass aria-hidden />
      <span>
        {resting === waiting.length ? 'All of them rest' : `${resting} of ${waiting.length} rest`} for {daysWords(days)}
      </span>
      <Button size="s" onPress={() => end(true)}>
        Decide now
      </Button>
    </div>
  )
}
