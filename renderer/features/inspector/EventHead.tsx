import { EyeOff, RotateCcw, Share2, Star, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { EventFields, IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { kindOptions } from '../../ui/kindOptions.tsx'
import { Select } from '../../ui/Select.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import styles from './Inspector.module.css'

interface EventHeadProps {
  readonly incident: Incident
  readonly event: IncidentEvent
  readonly onSave: (changes: Partial<EventFields>) => Promise<string | null>
}

/** The kind, and the switches that say how an event is shown. */
export function EventHead({ incident, event, onSave }: EventHeadProps) {
  const ask = useAsk()
  return (
    <>
      <div className={styles.head}>
        <KindIcon kind={event.kind} state={event.kind === 'hypothesis' ? event.state : null} size={18} />
        <Select
          label="Kind"
          hideLabel
          compact
          options={kindOptions(incident)}
          value={event.kind}
          onChange={(kind) => void onSave({ kind })}
        />
        {event.number === null ? null : <span className={styles.number}>{event.number}</span>}
        <span className={styles.switches}>
          <Switch label="Star" isOn={event.starred} onChange={(starred) => void onSave({ starred })}>
            <Star aria-hidden />
          </Switch>
          <Switch label="Hide from the timeline" isOn={event.hidden} onChange={(hidden) => void onSave({ hidden })}>
            <EyeOff aria-hidden />
          </Switch>
          <Switch label="Shareable" isOn={event.shareable} onChange={(shareable) => void onSave({ shareable })}>
            <Share2 aria-hidden />
          </Switch>
          {event.retracted === null ? (
            <IconButton
              size="s"
              label="Retract"
              keys="Delete"
              onPress={() => void ask({ kind: 'retractEvent', event: event.id, reason: '' })}
            >
              <Trash2 aria-hidden />
            </IconButton>
          ) : null}
        </span>
      </div>
      {event.retracted === null ? null : (
        <div className={styles.retracted}>
          <span>
            Retracted{event.retracted.by === '' ? '' : ` by ${event.retracted.by}`}
            {event.retracted.reason === '' ? '' : `: ${event.retracted.reason}`}. It is kept in the record.
          </span>
          <Button
            size="s"
            icon={<RotateCcw aria-hidden />}
            onPress={() => void ask({ kind: 'restoreEvent', event: event.id })}
          >
            Restore
          </Button>
        </div>
      )}
    </>
  )
}

interface SwitchProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
}

function Switch({ label, isOn, onChange, children }: SwitchProps) {
  return (
    <Tooltip text={label}>
      <ToggleButton aria-label={label} isSelected={isOn} onChange={onChange} className={styles.switch}>
        {children}
      </ToggleButton>
    </Tooltip>
  )
}
