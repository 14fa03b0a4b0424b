import { useEffect, useRef } from 'react'
import type { IncidentId } from '../../../shared/ids.ts'
import { api } from '../../api.ts'
import { type DraftSaver, draftSaver } from '../../store/draftSaver.ts'

/** Keeps the unfinished line on disk: while it is typed, and at once when it is left or emptied. */
export function useDraft(id: IncidentId, field: string, text: string): void {
  const saver = useRef<DraftSaver | null>(null)
  useEffect(() => {
    const made = draftSaver((draft) => void api.saveDraft(id, field, draft === '' ? null : { text: draft, base: '' }))
    saver.current = made
    window.addEventListener('blur', made.flush)
    window.addEventListener('pagehide', made.flush)
    return () => {
      window.removeEventListener('blur', made.flush)
      window.removeEventListener('pagehide', made.flush)
      made.flush()
    }
  }, [id, field])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another incident has another saver, which must be told too.
  useEffect(() => saver.current?.typed(text), [id, field, text])
}
