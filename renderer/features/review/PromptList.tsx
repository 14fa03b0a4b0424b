import { Check } from 'lucide-react'
import { useState } from 'react'
import { ToggleButton, VisuallyHidden } from 'react-aria-components'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { recordOf } from '../../../shared/incident/records/recordsOf.ts'
import { promptsFor, topicOf } from '../../../shared/review/prompts.ts'
import type { Step } from '../../../shared/review/steps.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { HousePromptsDialog } from '../../ui/HousePromptsDialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import styles from './PromptList.module.css'

interface PromptListProps {
  readonly incident: Incident
  readonly event: IncidentEvent
  readonly step: Step
  readonly isLast: boolean
}

/** Questions that fit this kind of event; the next one to ask stands out. */
export function PromptList({ incident, event, step, isLast }: PromptListProps) {
  const ask = useAsk()
  const canWrite = useApp(({ session }) => session.status === 'open' && session.readOnly === null)
  const own = useApp((app) => app.settings.prompts)
  const [isEditing, setEditing] = useState(false)
  const { title, prompts } = promptsFor(event, step, isLast, own)
  const isAsked = (prompt: string) => recordOf(incident, 'promptAsked', `${event.id}/${prompt}`)?.asked === true
  const next = prompts.findIndex(({ id }) => !isAsked(id))
  const toggle = (place: number) => {
    const prompt = prompts[place]?.id
    if (prompt === undefined) return
    const changes = { event: event.id, prompt, asked: !isAsked(prompt) }
    void ask({ kind: 'putRecords', records: [{ collection: 'promptAsked', id: `${event.id}/${prompt}`, changes }] })
  }
  useCommand('markAsked', canWrite ? (keys) => toggle(keys === '' ? next : Number(keys) - 1) : null)
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>
        <span>{title}</span>
        <span>
          {prompts.filter(({ id }) => isAsked(id)).length} of {prompts.length}
          <VisuallyHidden> asked</VisuallyHidden>
        </span>
      </h2>
      <ul className={styles.list}>
        {prompts.map(({ id, text }, place) => (
          <li key={id}>
            <ToggleButton
              className={classNames(styles.prompt, place === next && styles.next)}
              isSelected={isAsked(id)}
              isDisabled={!canWrite}
              onChange={() => toggle(place)}
            >
              <span className={styles.check}>{isAsked(id) ? <Check aria-label="asked" /> : null}</span>
              <span>{text}</span>
              <span aria-hidden="true">
                <Kbd keys={String(place + 1)} boxed />
              </span>
            </ToggleButton>
          </li>
        ))}
      </ul>
      <div className={styles.house}>
        <Button size="s" variant="quiet" onPress={() => setEditing(true)}>
          Questions of the house…
        </Button>
      </div>
      {isEditing ? <HousePromptsDialog about={topicOf(event, step)} onClose={() => setEditing(false)} /> : null}
    </section>
  )
}
