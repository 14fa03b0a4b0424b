import { type DragEvent, type RefObject, useEffect, useEffectEvent } from 'react'
import { keepsItsKeys } from './useTypeAnywhere.ts'

interface Arrivals {
  readonly onFiles: (files: readonly File[]) => void
  /** Told of text that the field takes by itself. */
  readonly onText: (text: string) => void
}

/** What is pasted anywhere but into another field, or dropped upon what the answered handlers are put on. */
export function useArrivals(
  field: RefObject<HTMLTextAreaElement | null>,
  { onFiles, onText }: Arrivals,
): { readonly onDragOver: (drag: DragEvent) => void; readonly onDrop: (drop: DragEvent) => void } {
  const take = useEffectEvent((paste: ClipboardEvent) => {
    const files = pastedFiles(paste.clipboardData)
    const isOurs = paste.target === field.current
    if (paste.defaultPrevented || (!isOurs && keepsItsKeys(paste))) return
    if (files.length === 0) {
      onText(paste.clipboardData?.getData('text/plain') ?? '')
      return
    }
    paste.preventDefault()
    field.current?.focus()
    onFiles(files)
  })
  useEffect(() => {
    const onPaste = (paste: ClipboardEvent) => take(paste)
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])

  return {
    onDragOver: (drag) => {
      if (drag.dataTransfer.types.includes('Files')) drag.preventDefault()
    },
    onDrop: (drop) => {
      const files = [...drop.dataTransfer.files]
      if (files.length === 0) return
      drop.preventDefault()
      field.current?.focus()
      onFiles(files)
    },
  }
}

/** A table copied from an office program is text and a picture of it: the text is meant. */
function pastedFiles(data: DataTransfer | null): readonly File[] {
  const files = [...(data?.files ?? [])]
  const text = data?.getData('text/plain').trim() ?? ''
  const isNames = text !== '' && files.some(({ name }) => text.includes(name))
  return text === '' || isNames ? files : []
}
