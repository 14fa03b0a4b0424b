import { useEffect, useEffectEvent, useRef } from 'react'
import { type Draft, unsavedDraft } from '../../shared/draft.ts'
import { api } from '../api.ts'
import { type DraftSaver, draftSaver } from './draftSaver.ts'
import { useApp } from './useApp.ts'

/** A long text on its way to the record: kept on disk while it is typed, at most a second old, and offered after a crash. */
export interface FieldDraft {
  /** What was typed before the app ended and never recorded; null once it was taken up or given up. */
  readonly restored: Draft | null
  /** It is in the field now, and goes the way of all typing. */
  readonly takeUp: () => void
  /** It is recorded, or not wanted. */
  readonly forget: () => void
}

/** `text` is what stands in the field, `recorded` what the record says. A null `field` keeps nothing. */
export function useFieldDraft(field: string | null, recorded: string, text: string): FieldDraft {
  const id = useApp(({ session }) => (session.status === 'open' ? session.id : null))
  const restored = useApp(({ session }) =>
    session.status === 'open' && field !== null ? unsavedDraft(session.drafts, field, recorded) : null,
  )
  const drop = useApp((app) => app.dropDraft)
  const saver = useRef<DraftSaver | null>(null)
  const isKept = useRef(false)

  const keep = useEffectEvent((typed: string) => {
    if (id === null || field === null) return
    const isRecorded = typed === recorded
    if (isRecorded && !isKept.current) return
    isKept.current = !isRecorded
    void api.saveDraft(id, field, isRecorded ? null : { text: typed, base: recorded })
  })
  useEffect(() => {
    if (id === null || field === null) return
    const made = draftSaver((typed) => keep(typed))
    saver.current = made
    window.addEventListener('blur', made.flush)
    return () => {
      window.removeEventListener('blur', made.flush)
      made.flush()
    }
  }, [id, field])
  useEffect(() => {
    saver.current?.typed(text)
    if (text === recorded) keep(text)
  }, [text, recorded])

  return {
    restored,
    takeUp: () => {
      if (field !== null) drop(field)
      isKept.current = true
    },
    forget: () => {
      if (id === null || field === null) return
      drop(field)
      isKept.current = false
      void api.saveDraft(id, field, null)
    },
  }
}
