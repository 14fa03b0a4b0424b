import { type RefObject, useEffect, useRef } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { recordsOf } from '../../../shared/incident/records/recordsOf.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { usePut } from '../../store/usePut.ts'
import { showToast } from '../../ui/toastQueue.ts'

/** What is selected in the part of the window that `area` is; the palette, which takes the selection, changes nothing. */
function useSelectedText(area: RefObject<HTMLElement | null>): RefObject<string> {
  const selected = useRef('')
  useEffect(() => {
    const note = () => {
      const { activeElement } = document
      const selection = window.getSelection()
      const isHere = area.current?.contains(activeElement) === true || holds(area.current, selection)
      if (isHere) selected.current = selectedIn(activeElement, selection).trim()
    }
    document.addEventListener('selectionchange', note)
    return () => document.removeEventListener('selectionchange', note)
  }, [area])
  return selected
}

const holds = (area: HTMLElement | null, selection: Selection | null): boolean =>
  selection?.anchorNode !== null && selection?.anchorNode !== undefined && area?.contains(selection.anchorNode) === true

const selectedIn = (field: Element | null, selection: Selection | null): string =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
    : (selection?.toString() ?? '')

/** The command that marks what is selected in the document to be masked, wherever it stands. */
export function useMaskSelection(incident: Incident, area: RefObject<HTMLElement | null>): void {
  const selected = useSelectedText(area)
  const put = usePut()
  const runCommand = useApp((app) => app.runCommand)
  const mask = async () => {
    const value = selected.current.slice(0, 20_000)
    if (value === '') {
      showToast({ tone: 'info', title: 'Select the text to be masked first' })
      return
    }
    const isMarked = recordsOf(incident, 'maskDecision').some((decision) => decision.byHand && decision.value === value)
    if (!isMarked && !(await put({ collection: 'maskDecision', id: null, changes: { value, byHand: true } }))) return
    showToast({
      tone: 'ok',
      title: 'Marked to be masked',
      detail: 'Copies made with masking on say something else wherever it stands.',
      ...(isMarked ? {} : { action: { label: 'Undo', onPress: () => void runCommand('undo') } }),
    })
  }
  useCommand('maskSelection', () => void mask())
}
