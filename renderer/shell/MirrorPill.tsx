import { HardDrive } from 'lucide-react'
import { useApp } from '../store/useApp.ts'
import { isLagging, mirrorWords } from '../ui/mirrorWords.ts'
import { PillButton } from '../ui/Pill.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import styles from './MirrorPill.module.css'

/** Says that the copy in a second folder is behind; nothing while it keeps up. */
export function MirrorPill() {
  const mirror = useApp((app) => app.mirror)
  const openDialog = useApp((app) => app.openDialog)
  if (mirror === null || !isLagging(mirror)) return null
  const words = `Copy: ${mirrorWords(mirror)}`
  return (
    <Tooltip text={`${words}. ${mirror.folder} is tried again by itself; everything shown as saved is in the library.`}>
      <PillButton
        tone="warn"
        icon={<HardDrive aria-hidden />}
        aria-label={words}
        onPress={() => openDialog('settings')}
      >
        <span className={styles.words}>{words}</span>
      </PillButton>
    </Tooltip>
  )
}
