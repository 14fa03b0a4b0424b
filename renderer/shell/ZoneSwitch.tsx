import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { zoneLabel } from '../../shared/time/zones.ts'
import { useNow } from '../clock.ts'
import { useApp, useCommand, useIncident } from '../store/useApp.ts'
import listStyles from '../ui/ListBox.module.css'
import { PillButton } from '../ui/Pill.tsx'
import { swappedZones } from './swappedZones.ts'
import { ZoneFields } from './ZoneFields.tsx'
import styles from './ZoneSwitch.module.css'
import { nextZone, zoneCycle } from './zoneCycle.ts'

/** Names the zones that times are shown in; pressed, lets choose them. The key for it goes on to the next one. */
export function ZoneSwitch() {
  const boot = useApp((app) => app.boot)
  const shown = useApp((app) => app.displayZone)
  const second = useApp((app) => app.secondZone)
  const setZone = useApp((app) => app.setZone)
  const settings = useApp((app) => app.settings)
  const save = useApp((app) => app.saveSettings)
  const incident = useIncident()
  const minute = useNow(60_000)
  const at = incident?.timeline.at(-1)?.occurredAt ?? minute
  const next = nextZone(zoneCycle(boot, incident), shown)
  useCommand('toggleZone', () => {
    const swapped = swappedZones(settings)
    if (swapped !== null) void save(swapped)
    else if (next !== null) setZone(next.choice)
  })

  const label = zoneLabel(shown, at)
  const secondLabel = second === null ? null : zoneLabel(second, at)
  return (
    <DialogTrigger>
      <PillButton mono aria-label={`Times are in ${label}${secondLabel === null ? '' : ` and ${secondLabel}`}. Change`}>
        <span>
          {label}
          {secondLabel === null ? null : <span className={styles.other}> · {secondLabel}</span>}
        </span>
      </PillButton>
      <Popover className={listStyles.popover} offset={6}>
        <Dialog aria-label="Time zones" className={styles.dialog}>
          <ZoneFields incidentZone={incident?.zone ?? null} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
