import { formatMinute } from '../../../shared/time/format.ts'
import { useApp } from '../../store/useApp.ts'
import { useSavedText } from '../../store/useSavedText.ts'
import { RestoredNote } from '../RestoredNote.tsx'
import { TextArea } from '../TextArea.tsx'
import { TextField } from '../TextField.tsx'

interface HandWrittenProps {
  /** The name under which unsaved typing is kept. */
  readonly field: string
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: string
  readonly onSave: (text: string) => void
  readonly placeholder?: string
  readonly description?: string
  /** One line instead of a growing text. */
  readonly oneLine?: boolean
  readonly rows?: number
}

/** A text that people write. It is saved as it is typed and never overwritten by data. */
export function HandWritten({ field, value, onSave, oneLine = false, rows = 3, ...rest }: HandWrittenProps) {
  const zone = useApp((app) => app.displayZone)
  const { text, onChange, onBlur, restored, keepRestored, discardRestored } = useSavedText(field, value, onSave)
  const shared = { ...rest, value: text, onChange, onBlur }
  const note =
    restored === null ? null : (
      <RestoredNote
        label={rest.label}
        time={formatMinute(restored.at, zone)}
        onKeep={keepRestored}
        onDiscard={discardRestored}
      />
    )
  if (!oneLine) {
    return (
      <div>
        <TextArea {...shared} rows={rows} />
        {note}
      </div>
    )
  }
  return (
    <div>
      <TextField
        {...shared}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onBlur()
        }}
      />
      {note}
    </div>
  )
}
