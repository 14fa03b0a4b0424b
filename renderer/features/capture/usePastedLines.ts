import { type KeyboardEvent, useState } from 'react'
import { now } from '../../clock.ts'
import { typed } from '../../ui/entry/line.ts'
import type { EntryText } from '../../ui/entry/useEntryText.ts'
import { type PastedLines, pastedLines } from './pastedLines.ts'

/** Several lines that were pasted: the offer to import them, and its preview. */
export interface PastedState {
  /** Null when there is nothing to offer. */
  readonly offered: PastedLines | null
  readonly previewed: PastedLines | null
  readonly take: (text: string) => void
  readonly preview: () => void
  readonly dismiss: () => void
  /** `imported`: the lines are in the log now, and leave the entry line. */
  readonly close: (imported: boolean) => void
  readonly onKeyDown: (press: KeyboardEvent) => boolean
}

export function usePastedLines({ line, change }: EntryText): PastedState {
  const [pasted, setPasted] = useState<PastedLines | null>(null)
  const [isOpen, setOpen] = useState(false)
  // Once the line was emptied or the pasted text edited, there is nothing to offer any more.
  const isThere = pasted !== null && line.editing === null && line.text.includes(pasted.text.trim())
  const offered = isThere && !isOpen ? pasted : null

  return {
    offered,
    previewed: isOpen ? pasted : null,
    take: (text) => setPasted(pastedLines(text)),
    preview: () => setOpen(true),
    dismiss: () => setPasted(null),
    close: (imported) => {
      setOpen(false)
      if (!imported || pasted === null) return
      change((current) => typed(current, current.text.replace(pasted.text.trim(), '').trim(), now()))
      setPasted(null)
    },
    onKeyDown: ({ key, ctrlKey, metaKey }) => {
      if (offered === null) return false
      if (key === 'Escape') setPasted(null)
      else if (key === 'Enter' && (ctrlKey || metaKey)) setOpen(true)
      else return false
      return true
    },
  }
}
