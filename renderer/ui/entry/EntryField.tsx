import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react'
import { TextArea, TextField } from 'react-aria-components'
import type { Chip as Understood } from '../../../shared/entryLine/reading.ts'
import { KINDS } from '../../../shared/incident/kinds.ts'
import { now } from '../../clock.ts'
import { classNames } from '../classNames.ts'
import { Chips, KindChip, kindOfLabel } from './Chips.tsx'
import { CompletionList } from './CompletionList.tsx'
import styles from './EntryField.module.css'
import { rewritten } from './line.ts'
import type { Range } from './plainRanges.ts'
import { useCompletion } from './useCompletion.ts'
import type { EntryText } from './useEntryText.ts'

interface EntryFieldProps {
  readonly text: EntryText
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly label: string
  readonly placeholder: string
  readonly isInvalid?: boolean
  /** Keys that neither the suggestions nor the text took; Enter is always asked for. */
  readonly onKeyDown: (press: KeyboardEvent<HTMLTextAreaElement>) => void
  /** What stands over the line, such as why it was refused. `quiet`: something else is being looked at. */
  readonly notice?: (quiet: boolean) => ReactNode
  /** At the end of the line. */
  readonly end?: ReactNode
  /** `bar`: along the foot of a window, with what was understood in it. `card`: by itself, with that below. */
  readonly look?: 'bar' | 'card'
  /** Below a card that is empty. */
  readonly idle?: ReactNode
}

/**
 * One line to type an entry into: its kind on the left, what else was understood on the right, suggestions beside it. Used
 * wherever an entry is typed; the caller keeps the text and says what Enter does.
 */
export function EntryField(props: EntryFieldProps) {
  const { text, field, label, placeholder, isInvalid = false, onKeyDown, notice, end, look = 'bar', idle } = props
  const { line, reading } = text
  const completion = useCompletion(text)
  const [hasFocus, setFocus] = useState(false)
  const { shown } = completion

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (completion.onKeyDown(event)) event.preventDefault()
    else onKeyDown(event)
  }
  const dismiss = (part: Range) => {
    text.dismiss(part)
    field.current?.focus()
  }
  const instead = (part: Range, words: string) => {
    text.put(rewritten(line, part, words, now()))
    field.current?.focus()
  }

  const lead = <Lead key="lead" text={text} onDismiss={dismiss} />
  const chips =
    line.text === '' ? null : <Chips key="chips" chips={reading.chips} onDismiss={dismiss} onInstead={instead} />

  return (
    <div className={classNames(styles.frame, look === 'card' && styles.card)}>
      <div className={styles.bar}>
        <div className={styles.over}>
          <CompletionList
            state={hasFocus ? completion : { ...completion, shown: null }}
            onAccept={(suggestion) => completion.accept(field.current, suggestion)}
          />
          {notice?.(hasFocus && shown !== null)}
        </div>
        {look === 'bar' ? lead : null}
        <TextField
          aria-label={label}
          className={styles.field}
          value={line.text}
          onChange={(value) => {
            text.type(value)
            completion.typedAt(value, field.current?.selectionStart ?? value.length)
          }}
          isInvalid={isInvalid}
        >
          <TextArea
            ref={field}
            onKeyDown={press}
            onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
              completion.caretAt(selectionStart === selectionEnd ? selectionStart : -1)
            }
            onFocus={() => setFocus(true)}
            onBlur={() => setFocus(false)}
            className={styles.input}
            rows={1}
            placeholder={placeholder}
            spellCheck={false}
            autoComplete="off"
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={shown === null ? undefined : completion.listId}
            aria-activedescendant={completion.chosen === -1 ? undefined : completion.optionId(completion.chosen)}
          />
        </TextField>
        {look === 'bar' ? chips : null}
        {end}
      </div>
      {look === 'card' ? <div className={styles.below}>{line.text === '' ? idle : [lead, chips]}</div> : null}
    </div>
  )
}

const NOTE: Understood = { part: 'kind', label: KINDS.note.label, detail: '', from: 0, to: 0 }

/** Always there and always as wide, so that the text never moves under the typist. */
function Lead({ text, onDismiss }: { readonly text: EntryText; readonly onDismiss: (part: Range) => void }) {
  const chip = text.reading.chips.find(({ part }) => part === 'kind' || part === 'target') ?? NOTE
  return <KindChip chip={chip} kind={kindOfLabel(chip.label) ?? kindOfTarget(chip.label)} onDismiss={onDismiss} />
}

/** `Rule out H2` is about a hypothesis. */
function kindOfTarget(label: string) {
  const letter = /\b([HEI])\d+$/.exec(label)?.[1]
  if (letter === 'H') return 'hypothesis'
  if (letter === 'E') return 'escalation'
  return letter === 'I' ? 'impact' : null
}
