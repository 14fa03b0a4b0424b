import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Draft } from '../../shared/draft.ts'
import { useFieldDraft } from './useFieldDraft.ts'

/** How long one stops typing before the text is saved. */
const PAUSE_MS = 1_500

interface SavedText {
  readonly text: string
  readonly isSaved: boolean
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  /** Set while `text` is what was typed before the app ended: nothing is saved until it is kept, or edited. */
  readonly restored: Draft | null
  readonly keepRestored: () => void
  readonly discardRestored: () => void
}

/**
 * A text being edited whose saved value lives elsewhere. Saves on leaving the field, after a pause, and when the field or
 * the window goes away; a value that changes elsewhere, such as by undo, shows unless there is unsaved typing. Meanwhile a
 * draft of `field` keeps what is typed.
 */
export function useSavedText(
  field: string,
  value: string,
  /** `other`: what somebody else saved while this was typed, and this replaces; null where nobody did. */
  save: (text: string, other: string | null) => void,
): SavedText {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  /** What is on its way already, so that leaving the field right after a pause does not save it twice. */
  const [sent, setSent] = useState(value)
  const [other, setOther] = useState<string | null>(null)
  const timer = useRef(0)
  const { restored, takeUp, forget } = useFieldDraft(field, value, text)
  if (value !== known) {
    setKnown(value)
    setSent(value)
    // Unless there is newer typing. What was sent may have been tidied on the way, such as by trimming it.
    if (text === known || text === sent) setText(value)
    else if (value !== sent && value !== text) setOther(value)
  }

  const flush = useEffectEvent((): boolean => {
    window.clearTimeout(timer.current)
    if (text === value || text === sent) return false
    setSent(text)
    setOther(null)
    save(text, other)
    return true
  })
  const leave = useEffectEvent(() => {
    if (flush()) forget()
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
      leave()
    }
  }, [])

  return {
    text: restored?.text ?? text,
    isSaved: text === value && restored === null,
    onChange: (next) => {
      if (restored !== null) takeUp()
      setText(next)
    },
    onBlur: () => flush(),
    restored,
    keepRestored: () => {
      if (restored === null) return
      takeUp()
      setText(restored.text)
      setSent(restored.text)
      save(restored.text, value === restored.base ? null : value)
    },
    discardRestored: forget,
  }
}
