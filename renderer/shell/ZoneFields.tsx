import { ArrowUpDown } from 'lucide-react'
import type { ZoneId } from '../../shared/time/instant.ts'
import { useApp } from '../store/useApp.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { ZoneField } from '../ui/ZoneField.tsx'
import { swappedZones } from './swappedZones.ts'
import styles from './ZoneSwitch.module.css'

/** The two zones that times are shown in. */
export function ZoneFields({ incidentZone }: { readonly incidentZone: ZoneId | null }) {
  const settings = useApp((app) => app.settings)
  const systemZone = useApp((app) => app.boot?.systemZone ?? 'UTC')
  const save = useApp((app) => app.saveSettings)
  const swapped = swappedZones(settings)
  const first = ['UTC', ...(incidentZone === null ? [] : [incidentZone])]
  return (
    <div className={styles.fields}>
      <ZoneField
        label="Times are shown in"
        value={settings.zone}
        systemZone={systemZone}
        first={first}
        onCommit={(zone) => void save({ zone })}
      />
      <ZoneField
        label="Beside it"
        allowsNone
        value={settings.secondZone ?? 'none'}
        systemZone={systemZone}
        first={first}
        onCommit={(name) => void save({ secondZone: name === 'none' ? null : name })}
      />
      <Button
        icon={<ArrowUpDown aria-hidden />}
        isDisabled={swapped === null}
        onPress={() => void (swapped !== null && save(swapped))}
      >
        Swap
        <Kbd keys="Mod+Shift+U" />
      </Button>
    </div>
  )
}
