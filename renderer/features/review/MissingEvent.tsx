import { type KeyboardEvent, type ReactNode, useEffect } from 'react'
import { lineAt } from '../../../shared/entryLine/lineAt.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { timeBetween } from '../../../shared/review/timeBetween.ts'
import { now } from '../../clock.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import type { Walk } from '../../store/useWalk.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './MissingEvent.module.css'

interface MissingEventProps {
  readonly incident: Incident
  readonly walk: Walk
  /** The entry line. */
  readonly children: ReactNode
}

/** A line for what the log lacks, begun with a time between the neighbours. Escape or Done goes back to the walk. */
export function MissingEvent({ incident, walk: { steps, place }, children }: MissingEventProps) {
  const isOpen = useApp((app) => app.isAddingMissing)
  const setOpen = useApp((app) => app.setAddingMissing)
  const beginLine = useApp((app) => app.beginLine)
  const zone = useApp((app) => app.displayZone)
  const canWrite = useApp(({ session }) => session.status === 'open' && session.readOnly === null)
  const open = () => {
    const at = timeBetween(incident, steps[place] ?? null, steps[place + 1] ?? null)
    const moment = now()
    setOpen(true)
    if (at !== null) beginLine(lineAt(at, 'notes', { now: moment, startedAt: moment, zone, incident }))
  }
  useCommand('addMissingEvent', canWrite ? open : null)
  useEffect(() => () => setOpen(false), [setOpen])
  if (!isOpen) return null
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key !== 'Escape' || press.defaultPrevented) return
    press.preventDefault()
    setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the line inside it has the focus
    <div className={styles.missing} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <b>Add the missing event</b>
        <span>It takes its place in the log; say the kind first, such as “d” or “action”.</span>
        <Button onPress={() => setOpen(false)}>Done</Button>
      </div>
      {children}
    </div>
  )
}
