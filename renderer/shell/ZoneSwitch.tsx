import { zoneLabel } from '../../shared/time/zones.ts'
import { useNow } from '../clock.ts'
import { useApp, useCommand, useIncident } from '../store/useApp.ts'
import { PillButton } from '../ui/Pill.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import styles from './ZoneSwitch.module.css'
import { nextZone, zoneCycle } from './zoneCycle.ts'

/** Names the zone that times are shown in, and beside it the one that a press changes to. */
export function ZoneSwitch() {
  const boot = useApp((app) => app.boot)
  const shown = useApp((app) => app.displayZone)
  const setZone = useApp((app) => app.setZone)
  const incident = useIncident()
  const minute = useNow(60_000)
  const at = incident?.timeline.at(-1)?.occurredAt ?? minute
  const next = nextZone(zoneCycle(boot, incident), shown)
  const change = () => {
    if (next !== null) setZone(next.choice)
  }
  useCommand('toggleZone', change)

  const label = zoneLabel(shown, at)
  const hint =
    next === null
      ? `Times are in ${label}, as this computer and the incident have it`
      : `Times are in ${label}. Press for ${zoneLabel(next.zone, at)}`
  return (
    <Tooltip text={hint} keys="Mod+Shift+U">
      <PillButton mono onPress={change} aria-label={hint}>
        <span>
          {label}
          {next === null ? null : <span className={styles.other}> · {zoneLabel(next.zone, at)}</span>}
        </span>
      </PillButton>
    </Tooltip>
  )
}
