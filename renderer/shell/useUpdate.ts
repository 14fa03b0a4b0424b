import { useMemo } from 'react'
import type { Incident } from '../../shared/incident/incident.ts'
import { type UpdateDue, updateDueOf } from '../../shared/update/updateDue.ts'
import { updateText } from '../../shared/update/updateText.ts'
import { api } from '../api.ts'
import { now } from '../clock.ts'
import { useApp } from '../store/useApp.ts'
import { useAsk } from '../store/useAsk.ts'
import { showToast } from '../ui/toastQueue.ts'
import { useOnce } from '../ui/useOnce.ts'

export interface Update {
  readonly due: UpdateDue
  readonly text: () => string
  readonly copy: () => Promise<void>
  /** Logs that it went out, which starts the clock anew. */
  readonly logSent: () => void
}

/** The next update of the open incident; null where none is due. */
export function useUpdate(incident: Incident): Update | null {
  const zone = useApp((app) => app.displayZone)
  const ask = useAsk()
  const due = useMemo(() => updateDueOf(incident), [incident])
  const logSent = useOnce(async () => {
    const event = { kind: 'communication', text: 'Update sent', occurredAt: now() } as const
    await ask({ kind: 'addEvent', event })
  })
  if (due === null) return null
  const text = () => updateText({ incident, due, now: now(), zone })
  const copy = async () => {
    await api.copyText(text())
    const news = due.news.length === 1 ? '1 event is new in it' : `${due.news.length} events are new in it`
    showToast({
      tone: 'ok',
      title: 'Update copied',
      detail: news,
      action: { label: 'Log it as sent', onPress: logSent },
    })
  }
  return { due, text, copy, logSent }
}
