import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Incident } from '../../shared/incident/incident.ts'
import { useNow } from '../clock.ts'
import { useCommand } from '../store/useApp.ts'
import { classNames } from '../ui/classNames.ts'
import { clockWords } from '../ui/clockWords.ts'
import listStyles from '../ui/ListBox.module.css'
import clockStyles from './ElapsedClock.module.css'
import styles from './UpdateClock.module.css'
import { UpdateSheet } from './UpdateSheet.tsx'
import { useUpdate } from './useUpdate.ts'

/** How long until people outside should hear from us; pressed, shows what to tell them. */
export function UpdateClock({ incident }: { readonly incident: Incident }) {
  const update = useUpdate(incident)
  const second = useNow(1_000)
  useCommand('copyUpdate', update === null ? null : () => void update.copy(), 'No update is due: the incident is over')
  if (update === null) return null
  const { dueAt } = update.due
  const left = dueAt === null ? null : dueAt - second
  const isOverdue = left !== null && left < 0
  const label = left === null ? 'updates' : isOverdue ? 'update overdue' : 'next update due'
  return (
    <DialogTrigger>
      <AriaButton
        className={classNames(
          clockStyles.clock,
          styles.clock,
          left === null && styles.off,
          isOverdue && styles.overdue,
        )}
      >
        <b>
          {isOverdue ? '+' : ''}
          {left === null ? 'no' : clockWords(Math.abs(left))}
        </b>
        <span>{label}</span>
      </AriaButton>
      <Popover className={listStyles.popover} offset={6}>
        <Dialog aria-label="The next update" className={styles.dialog}>
          {({ close }) => <UpdateSheet incident={incident} update={update} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
