import { useEffect, useEffectEvent, useState } from 'react'
import type { ExportOptions } from '../../../../shared/document/exportOptions.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { api } from '../../../api.ts'
import { openPdf, type Printed } from './openPdf.ts'

/** How long the record stays unchanged before it is printed again. */
const STILL_MS = 900

interface Printing {
  /** The last that was printed; null until there is one. */
  readonly printed: Printed | null
  /** Whether a newer one is on its way. */
  readonly isBehind: boolean
  /** Why there is none; null while nothing went wrong. */
  readonly problem: string | null
}

const NOTHING: Printing & { readonly key: string } = { printed: null, isBehind: true, problem: null, key: '' }

/** The real PDF of the document as it stands, printed anew after a pause. What is overtaken is dropped, and its memory freed. */
export function usePrinted(incident: Incident, options: ExportOptions, isWanted: boolean): Printing {
  const current = `${incident.id} ${incident.entryCount} ${JSON.stringify(options)}`
  const [state, setState] = useState<typeof NOTHING>(NOTHING)
  const print = useEffectEvent(() => api.printPreview(incident.id, options))

  useEffect(() => {
    if (!isWanted) return setState(NOTHING)
    let isOver = false
    const timer = window.setTimeout(async () => {
      const answer = await print()
      if (isOver || (answer.ok && answer.value === null)) return
      if (!answer.ok) return setState((was) => ({ ...was, problem: answer.error.message, key: current }))
      const printed = await openPdf(answer.value ?? new Uint8Array())
      if (isOver) return void printed.pdf.loadingTask.destroy()
      setState({ printed, isBehind: false, problem: null, key: current })
    }, STILL_MS)
    return () => {
      isOver = true
      window.clearTimeout(timer)
    }
  }, [current, isWanted])

  const { printed } = state
  useEffect(() => () => void printed?.pdf.loadingTask.destroy(), [printed])
  return { printed, isBehind: state.key !== current, problem: state.problem }
}
