import { BLOCK_STAGES, type BlockStage, STAGE_WORDS } from '../../../shared/review/agenda.ts'
import { useApp } from '../../store/useApp.ts'
import { Select } from '../../ui/Select.tsx'
import { SideSection } from '../../ui/SideSection.tsx'
import { Switch } from '../../ui/Switch.tsx'
import styles from './RoomTools.module.css'

const OPTIONS = BLOCK_STAGES.map((id) => ({ id, label: STAGE_WORDS[id] }))

/** What the room window shows; here while it is open. */
export function RoomTools() {
  const isOpen = useApp((app) => app.isRoomOpen)
  const shows = useApp((app) => app.roomShows)
  const show = useApp((app) => app.showInRoom)
  const names = useApp((app) => app.settings.roomNames)
  const saveSettings = useApp((app) => app.saveSettings)
  const asks = useApp((app) => app.asksRoom)
  const ask = useApp((app) => app.askRoom)
  if (!isOpen) return null
  return (
    <SideSection title="The room sees">
      <div className={styles.tools}>
        <Select<BlockStage> label="The room sees" hideLabel compact options={OPTIONS} value={shows} onChange={show} />
        <div className={styles.switches}>
          <Switch isSelected={names} onChange={(roomNames) => void saveSettings({ roomNames })}>
            Names
          </Switch>
          <Switch isSelected={asks} onChange={ask}>
            Hands
          </Switch>
        </div>
      </div>
    </SideSection>
  )
}
