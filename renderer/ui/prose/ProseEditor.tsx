import { type ReactNode, useId } from 'react'
import { createPortal } from 'react-dom'
import field from '../Field.module.css'
import styles from './ProseEditor.module.css'
import type { Insertion, ProseMark } from './proseMark.ts'
import { useProseView } from './useProseView.ts'
import { useWalkedField } from './useWalkedField.ts'

export interface ProseEditorProps {
  /** The accessible name; shown above the field unless `hideLabel`. */
  readonly label: string
  readonly hideLabel?: boolean
  readonly description?: string
  readonly placeholder?: string
  /** Text as it is typed, in which Markdown means nothing. */
  readonly isPlain?: boolean
  /** How many lines it is high while it is empty. */
  readonly rows?: number
  readonly value: string
  readonly marks?: readonly ProseMark[]
  /** The text that the marks lie in, where it may be behind `value`. */
  readonly markedText?: string
  /** What `/` offers to put in. */
  readonly insertions?: readonly Insertion[]
  /** Draws the data of this name, which the text shows on a line of its own. */
  readonly dataBlock?: (name: string, onTakeOut: () => void) => ReactNode
  readonly onChange: (text: string) => void
  readonly onBlur?: () => void
}

const noop = () => undefined
const nothing = () => null
const NO_MARKS: readonly ProseMark[] = []
const NOTHING_TO_INSERT: readonly Insertion[] = []

/**
 * A long text in Markdown, whose signs stay visible. It grows with its text; Tab leaves it. Marks are walked by the next and
 * previous hint commands; Alt+Enter goes to the buttons of the open card, Escape back.
 */
export function ProseEditor({
  label,
  hideLabel = false,
  description,
  placeholder = '',
  isPlain = false,
  rows = 3,
  dataBlock = nothing,
  ...props
}: ProseEditorProps) {
  const id = useId()
  const { value, marks = NO_MARKS, markedText = value, insertions = NOTHING_TO_INSERT, onChange, onBlur } = props
  const described: Readonly<Record<string, string>> =
    description === undefined ? {} : { 'aria-describedby': `${id}-about` }
  const prose = useProseView({
    attributes: { 'aria-label': label, 'aria-multiline': 'true', 'data-rows': String(rows), ...described },
    isPlain,
    placeholder,
    value,
    marks,
    markedText,
    insertions,
    onChange,
    onBlur: onBlur ?? noop,
  })
  useWalkedField(prose.view)
  return (
    <div className={field.field}>
      {hideLabel ? null : (
        // The editor has its name by itself; a press on the label goes to it, as with any field.
        <span className={field.label} aria-hidden onClick={() => prose.view.current?.focus()}>
          {label}
        </span>
      )}
      <div ref={prose.parent} className={styles.frame} />
      {prose.chosen === null ? null : createPortal(prose.chosen.card(prose.actions), prose.cardHost)}
      {prose.data.map(({ key, name, host }) =>
        createPortal(
          dataBlock(name, () => prose.takeOut(key)),
          host,
          key,
        ),
      )}
      {description === undefined ? null : (
        <span id={`${id}-about`} className={field.description}>
          {description}
        </span>
      )}
    </div>
  )
}
