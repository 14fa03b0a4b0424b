import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useSavedText } from './useSavedText.ts'

interface HandWrittenProps {
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

/** A part of the document that people write. It is saved as it is typed and never overwritten by data. */
export function HandWritten({ value, onSave, oneLine = false, rows = 3, ...rest }: HandWrittenProps) {
  const { text, onChange, onBlur } = useSavedText(value, onSave)
  const shared = { ...rest, value: text, onChange, onBlur }
  if (!oneLine) return <TextArea {...shared} rows={rows} />
  return (
    <TextField
      {...shared}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onBlur()
      }}
    />
  )
}
