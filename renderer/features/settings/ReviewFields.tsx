import { useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { HousePromptsDialog } from '../../ui/HousePromptsDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './SettingsDialog.module.css'

const USUAL_DAYS = [0, 1, 2, 3, 5, 10] as const

const daysLabel = (days: number): string => {
  if (days === 0) return 'Not at all'
  return days === 1 ? '1 working day' : `${days} working days`
}

/** How this house holds its reviews. */
export function ReviewFields() {
  const { soakDays, prompts } = useApp((app) => app.settings)
  const save = useApp((app) => app.saveSettings)
  const [isAsking, setAsking] = useState(false)
  const days = [...new Set([...USUAL_DAYS, soakDays])].sort((a, b) => a - b)
  return (
    <>
      <Select
        label="Ideas rest before they become actions"
        options={days.map((count) => ({ id: String(count), label: daysLabel(count) }))}
        value={String(soakDays)}
        onChange={(count) => void save({ soakDays: Number(count) })}
      />
      <div className={styles.row}>
        <span className={styles.label}>
          Questions of the house in the walk{prompts.length === 0 ? '' : `: ${prompts.length}`}
        </span>
        <Button onPress={() => setAsking(true)}>Edit questions…</Button>
      </div>
      {isAsking ? <HousePromptsDialog about="detection" onClose={() => setAsking(false)} /> : null}
    </>
  )
}
