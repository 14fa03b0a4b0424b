import { CloudFog } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { timeWords } from '../../../shared/incident/eventWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { Step } from '../../../shared/review/steps.ts'
import { formatTime } from '../../../shared/time/format.ts'
import { useApp } from '../../store/useApp.ts'
import { useWalk } from '../../store/useWalk.ts'
import { classNames } from '../../ui/classNames.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import styles from './StepList.module.css'

/** Every step of the walk, to go to one at once. */
export function StepList({ incident }: { readonly incident: Incident }) {
  const zone = useApp((app) => app.displayZone)
  const goTo = useApp((app) => app.goToStep)
  const { steps, step: current, seen, knownUntil } = useWalk(incident)
  return (
    <nav className={styles.list} aria-label="Steps" data-region="[aria-current]">
      <ListBox
        aria-label="Events in the order they became known"
        className={styles.items}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={current === null ? [] : [current.key]}
        onSelectionChange={(keys) => {
          const chosen = steps.find(({ key }) => keys !== 'all' && keys.has(key))
          if (chosen !== undefined) goTo(chosen)
        }}
        items={steps}
        dependencies={[zone, seen]}
      >
        {(step) => {
          const event = seen.events.get(step.event)
          const isFogged = event === undefined || (knownUntil !== null && step.at > knownUntil)
          return isFogged ? <FoggedLine step={step} /> : <StepLine step={step} event={event} />
        }}
      </ListBox>
    </nav>
  )
}

function FoggedLine({ step }: { readonly step: Step }) {
  return (
    <ListBoxItem id={step.key} textValue="Not known yet" className={classNames(styles.item, styles.fogged)}>
      <CloudFog aria-hidden />
      <span>Not known yet</span>
    </ListBoxItem>
  )
}

function StepLine({ step, event }: { readonly step: Step; readonly event: IncidentEvent }) {
  const zone = useApp((app) => app.displayZone)
  const isTurn = step.kind === 'turn'
  const { sign, text } = isTurn ? { sign: '', text: formatTime(step.at, zone) } : timeWords(event, zone)
  return (
    <ListBoxItem id={step.key} textValue={event.text} className={styles.item}>
      <KindIcon kind={event.kind} state={isTurn ? event.state : null} />
      <span className={styles.body}>
        <span className={styles.time}>
          {sign} {text}
        </span>
        <span className={classNames(styles.text, isTurn && event.state === 'ruledOut' && styles.struck)}>
          {event.text}
        </span>
      </span>
    </ListBoxItem>
  )
}
