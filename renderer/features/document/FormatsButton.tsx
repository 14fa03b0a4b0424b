import { ChevronDown } from 'lucide-react'
import { Button as AriaButton, CheckboxGroup, Dialog, DialogTrigger, Label, Popover } from 'react-aria-components'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  FORMAT_FACTS,
  FORMAT_GROUPS,
  type FormatGroup,
} from '../../../shared/document/exportFormats.ts'
import { useApp } from '../../store/useApp.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import listStyles from '../../ui/ListBox.module.css'
import styles from './FormatsButton.module.css'
import { KnownAtField } from './KnownAtField.tsx'
import { WordTemplateField } from './WordTemplateField.tsx'

interface FormatsButtonProps {
  readonly formats: readonly ExportFormat[]
  readonly onChange: (formats: readonly ExportFormat[]) => void
}

/** Says what will be written, and opens the choice of it. */
export function FormatsButton({ formats, onChange }: FormatsButtonProps) {
  const options = useApp((app) => app.exportOptions)
  const setOptions = useApp((app) => app.setExportOptions)
  const masks = options.mask.people || options.mask.secrets
  return (
    <DialogTrigger>
      <AriaButton className={styles.button} aria-label={`Formats: ${formats.length}, ${namesOf(formats)}`}>
        <span className={styles.names}>{namesOf(formats)}</span>
        <span className={styles.count}>{formats.length <= 1 ? namesOf(formats) : `Formats: ${formats.length}`}</span>
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className={listStyles.popover} offset={6} placement="bottom end">
        <Dialog aria-label="Formats to export" className={styles.dialog}>
          <div className={styles.groups}>
            {GROUPS.map((group) => (
              <Group key={group} group={group} formats={formats} onChange={onChange} />
            ))}
          </div>
          <KnownAtField />
          <div className={styles.more}>
            <Checkbox
              isSelected={options.withAttachments && !masks}
              isDisabled={!formats.includes('zip') || masks}
              onChange={(withAttachments) => setOptions({ withAttachments })}
            >
              Attached files in the ZIP
            </Checkbox>
            <p className={styles.note}>
              {masks
                ? 'Attached files stay out while something is masked: nobody looks into them.'
                : 'They leave as they are.'}
            </p>
          </div>
          <WordTemplateField />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const GROUPS = Object.keys(FORMAT_GROUPS) as readonly FormatGroup[]

/** The first few by name. */
function namesOf(formats: readonly ExportFormat[]): string {
  if (formats.length === 0) return 'No format'
  const names = formats.slice(0, 3).map((format) => FORMAT_FACTS[format].label)
  return formats.length > 3 ? `${names.join(', ')} and ${formats.length - 3} more` : names.join(', ')
}

function Group({ group, formats, onChange }: FormatsButtonProps & { readonly group: FormatGroup }) {
  const mine = EXPORT_FORMATS.filter((format) => FORMAT_FACTS[format].group === group)
  return (
    <CheckboxGroup
      value={mine.filter((format) => formats.includes(format))}
      onChange={(chosen) =>
        onChange(EXPORT_FORMATS.filter((format) => (mine.includes(format) ? chosen : formats).includes(format)))
      }
      className={styles.group}
    >
      <Label className={styles.label}>{FORMAT_GROUPS[group]}</Label>
      {mine.map((format) => (
        <Checkbox key={format} value={format}>
          <span className={styles.format}>
            {FORMAT_FACTS[format].label} <span className={styles.detail}>{FORMAT_FACTS[format].detail}</span>
          </span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
