import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** How long one stops typing before the text is saved. */
const PAUSE_MS = 1_500

interface SavedText {
  readonly text: string
  readonly isSaved: boolean
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
}

/**
 * A text being edited whose saved value lives elsewhere. Saves on leaving the field, after a pause and when the field
 * goes away; a value that changes elsewhere, such as by undo, shows unless there is unsaved typing.
 */
export function useSavedText(value: string, save: (text: string) => void): SavedText {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  const timer = useRef(0)
  /** What is on its way already, so that leaving the field right after a pause does not save it twice. */
  const sent = useRef(value)
  if (value !== known) {
    setKnown(value)
    if (text === known) setText(value)
  }

  const flush = useEffectEvent(() => {
    window.clearTimeout(timer.current)
    if (text === value || text === sent.current) return
    sent.current = text
    save(text)
  })
  useEffect(() => {
    sent.current = value
  }, [value])
  useEffect(() => {
    if (text === value) return
    timer.current = window.setTimeout(() => flush(), PAUSE_MS)
    return () => window.clearTimeout(timer.current)
  }, [text, value])
  useEffect(() => () => flush(), [])

  return { text, isSaved: text === value, onChange: setText, onBlur: () => flush() }
}
