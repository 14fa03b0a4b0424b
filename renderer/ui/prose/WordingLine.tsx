import type { KeyboardEvent } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { WordingField } from '../../../shared/wording/hint.ts'
import { ProseEditor } from './ProseEditor.tsx'
import { useHintKeys } from './useHintKeys.ts'
import { useHintMarks } from './useHintMarks.tsx'

interface WordingLineProps {
  /** The name under which its hints are counted. */
  readonly field: string
  readonly incident: Incident
  /** What is written there, which decides what is looked for. */
  readonly kind: WordingField
  readonly label: string
  readonly placeholder: string
  readonly rows: number
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onEnter: () => void
  /** Before Escape takes the focus away. */
  readonly onEscape?: () => void
}

const EDITOR = '[contenteditable="true"]'

const isEditor = (target: EventTarget): target is HTMLElement => target instanceof HTMLElement && target.matches(EDITOR)

/** Puts the caret into the line within a part of the page. */
export const focusLineIn = (root: HTMLElement | null): void => root?.querySelector<HTMLElement>(EDITOR)?.focus()

/** Where something new is typed, with hints about its wording: Enter takes it, Shift+Enter begins a line, Escape leaves it. */
export function WordingLine({ field, incident, kind, value, onEnter, onEscape, ...rest }: WordingLineProps) {
  const { marks, markedText } = useHintMarks(field, incident, kind, value)
  useHintKeys()
  // Before the editor, which would begin a line.
  const onKeyDownCapture = (press: KeyboardEvent) => {
    const { key, shiftKey, altKey, nativeEvent, target } = press
    if (key !== 'Enter' || shiftKey || altKey || nativeEvent.isComposing || !isEditor(target)) return
    press.preventDefault()
    press.stopPropagation()
    onEnter()
  }
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key !== 'Escape' || press.defaultPrevented || !isEditor(press.target)) return
    press.stopPropagation()
    onEscape?.()
    press.target.blur()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the editor inside it has the focus
    <div onKeyDownCapture={onKeyDownCapture} onKeyDown={onKeyDown}>
      <ProseEditor {...rest} hideLabel isPlain value={value} marks={marks} markedText={markedText} />
    </div>
  )
}
