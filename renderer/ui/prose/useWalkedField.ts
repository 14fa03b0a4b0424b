import type { EditorView } from '@codemirror/view'
import { type RefObject, useEffect } from 'react'
import { walkedFields } from './walk.ts'

/** Takes part in the walk through the hints of all texts for as long as it is on screen. */
export function useWalkedField(view: RefObject<EditorView | null>): void {
  useEffect(() => {
    const editor = view.current
    if (editor === null) return
    walkedFields.add(editor)
    return () => {
      walkedFields.delete(editor)
    }
  }, [view])
}
