import { useEffect, useRef } from 'react'
import type { IncidentId } from '../../../shared/ids.ts'
import { api } from '../../api.ts'

const REST = 400

/** Keeps the unfinished line on disk: after a short rest in typing, and at once when it is left or emptied. */
export function useDraft(id: IncidentId, text: string): void {
  const saved = useRef(text)
  useEffect(() => {
    if (text === saved.current) return
    const save = () => {
      saved.current = text
      void api.saveDraft(id, text)
    }
    if (text === '') {
      save()
      return
    }
    const timer = window.setTimeout(save, REST)
    const saveNow = () => {
      window.clearTimeout(timer)
      if (saved.current !== text) save()
    }
    window.addEventListener('blur', saveNow)
    window.addEventListener('pagehide', saveNow)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('blur', saveNow)
      window.removeEventListener('pagehide', saveNow)
    }
  }, [id, text])

  const latest = useRef(text)
  latest.current = text
  useEffect(
    () => () => {
      if (saved.current !== latest.current) void api.saveDraft(id, latest.current)
    },
    [id],
  )
}
