import { Button as AriaButton } from 'react-aria-components'
import { holderOf } from '../../shared/incident/holderOf.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { useApp } from '../store/useApp.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import styles from './Commander.module.css'

/** Who is in command; pressed, hands the command over. */
export function Commander({ incident }: { readonly incident: Incident }) {
  const openDialog = useApp((app) => app.openDialog)
  const name = holderOf(incident, 'incidentCommander')
  return (
    <Tooltip text={name === null ? 'Take command' : 'Hand over'} keys="Mod+Shift+C">
      <AriaButton
        className={styles.commander}
        aria-label={`Commander ${name ?? 'nobody yet'}. Change`}
        onPress={() => openDialog('handOver')}
      >
        <span className={styles.word}>Commander </span>
        <b className={name === null ? styles.nobody : undefined}>{name ?? 'nobody yet'}</b>
      </AriaButton>
    </Tooltip>
  )
}
