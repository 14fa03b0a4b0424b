import { useState } from 'react'
import type { Settings } from '../../../shared/settings.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ZoneField } from '../../ui/ZoneField.tsx'
import { HotKeyField } from './HotKeyField.tsx'
import { MirrorField } from './MirrorField.tsx'
import { ReviewFields } from './ReviewFields.tsx'
import styles from './SettingsDialog.module.css'

const THEMES: readonly { readonly id: Settings['theme']; readonly label: string }[] = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
]

/** Everything here is kept at once; Done only closes. */
export function SettingsDialog() {
  const isOpen = useApp((app) => app.dialog === 'settings')
  const close = useApp((app) => app.closeDialog)
  return (
    <Dialog
      title="Settings"
      isOpen={isOpen}
      onClose={close}
      actions={
        <Button variant="primary" size="l" onPress={close}>
          Done
        </Button>
      }
    >
      <SettingsFields />
    </Dialog>
  )
}

function SettingsFields() {
  const boot = useApp((app) => app.boot)
  const settings = useApp((app) => app.settings)
  const save = useApp((app) => app.saveSettings)
  const [author, setAuthor] = useState(settings.author)
  return (
    <>
      <div className={styles.row}>
        <span className={styles.label}>Theme</span>
        <SegmentedControl
          label="Theme"
          segments={THEMES}
          value={settings.theme}
          onChange={(theme) => void save({ theme })}
        />
      </div>
      <TextField
        label="Your name"
        description="Entries are recorded under it."
        placeholder={boot?.systemUser ?? ''}
        value={author}
        onChange={setAuthor}
        onBlur={() => void save({ author: author.trim() })}
      />
      <ZoneField
        label="Times are shown in"
        value={settings.zone}
        systemZone={boot?.systemZone ?? ''}
        onCommit={(zone) => void save({ zone })}
      />
      <ZoneField
        label="And beside it in"
        allowsNone
        value={settings.secondZone ?? 'none'}
        systemZone={boot?.systemZone ?? ''}
        onCommit={(name) => void save({ secondZone: name === 'none' ? null : name })}
      />
      <HotKeyField />
      <ReviewFields />
      <div className={styles.fact}>
        <span className={styles.label}>Library folder</span>
        <span className={styles.folder} data-selectable>
          {boot?.libraryFolder}
        </span>
      </div>
      <MirrorField />
      <div className={styles.fact}>
        <span className={styles.label}>Version</span>
        <span data-selectable>{boot?.version}</span>
      </div>
    </>
  )
}
