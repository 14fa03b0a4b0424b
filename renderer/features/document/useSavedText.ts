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
 * A text being edited whose saved value lives elsewhere. Saves on leaving the field, after a pause, and when the field or
 * the window goes away; a value that changes elsewhere, such as by undo, shows unless there is unsaved typing.
 */
export function useSavedText(value: string, save: (text: string) => void): SavedText {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  /** What is on its way already, so that leaving the field right after a pause does not save it twice. */
  const [sent, setSent] = useState(value)
  const timer = useRef(0)
  if (value !== known) {
    setKnown(value)
    setSent(value)
    // Unless there is newer typing. What was sent may have been tidied on the way, such as by trimming it.
    if (text === known || text === sent) setText(value)
  }

  const flush = useEffectEvent(() => {
    window.clearTimeout(timer.current)
    if (text === value || text === sent) return
    setSent(text)
    save(text)
  })
  useEffect(() => {
    if (text === value) return
    timer.current = window.setTimeout(() => flush(), PAUSE_MS)
    return () => window.clearTimeout(timer.current)
  }, [text, value])
  useEffect(() => {
    const onLeave = () => flush()
    window.addEventListener('beforeunload', onLeave)
    return () => {
      window.removeEventListener('beforeunload', onLeave)
      flush()
    }
  }, [])

  return { text, isSaved: text === value, onChange: setText, onBlur: () => flush() }
}
