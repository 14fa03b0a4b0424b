import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { now } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { EMPTY_LINE, isEmptyLine, typed } from '../../ui/entry/line.ts'
import type { EntryText } from '../../ui/entry/useEntryText.ts'
import { showToast } from '../../ui/toastQueue.ts'

/** Takes a line that was begun elsewhere, to be finished here; never in place of one that is being typed. */
export function useBegunLine(text: EntryText, field: RefObject<HTMLTextAreaElement | null>): void {
  const begun = useApp((app) => app.begunLine)
  const beginLine = useApp((app) => app.beginLine)
  const last = useRef<string | null>(null)

  const take = useEffectEvent((line: string) => {
    const standing = text.latest()
    field.current?.focus()
    if (isEmptyLine(standing) || standing.text === last.current) {
      last.current = line
      text.put(typed(EMPTY_LINE, line, now()))
    } else
      showToast({ tone: 'info', title: 'A line is being typed', detail: 'Save or clear it first, then add another.' })
  })
  useEffect(() => {
    if (begun === null) return
    take(begun)
    beginLine(null)
  }, [begun, beginLine])
}
