import { Check, Flag, Plus } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import type { EventId } from '../../../shared/ids.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { type CommandName, commandFacts } from '../../../shared/keymap.ts'
import { type Verdict, verdictOn } from '../../../shared/review/agreement.ts'
import { airTimes } from '../../../shared/review/airTime.ts'
import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import styles from './MarkBar.module.css'

interface MarkBarProps {
  readonly incident: Incident
  readonly event: EventId
}

/** Whether the room sees it the same way. Neutral until somebody says. */
export function MarkBar({ incident, event }: MarkBarProps) {
  const ask = useAsk()
  const runCommand = useApp((app) => app.runCommand)
  const canWrite = useApp(({ session }) => session.status === 'open' && session.readOnly === null)
  const verdict = verdictOn(incident, event)
  const spent = airTimes(incident).get(event)
  const set = (to: Verdict) => {
    const changes = { verdict: to === verdict ? null : to }
    void ask({ kind: 'putRecords', records: [{ collection: 'eventMark', id: event, changes }] })
  }
  useCommand('markAgreed', canWrite ? () => set('agreed') : null)
  useCommand('markDisputed', canWrite ? () => set('disputed') : null)
  return (
    <div className={styles.marks}>
      <span className={styles.asks}>Is this how it was?</span>
      <ToggleButton
        className={styles.mark}
        data-verdict="agreed"
        isSelected={verdict === 'agreed'}
        isDisabled={!canWrite}
        onChange={() => set('agreed')}
      >
        <Check aria-hidden /> Agreed <KeyOf command="markAgreed" />
      </ToggleButton>
      <ToggleButton
        className={styles.mark}
        data-verdict="disputed"
        isSelected={verdict === 'disputed'}
        isDisabled={!canWrite}
        onChange={() => set('disputed')}
      >
        <Flag aria-hidden /> Disputed <KeyOf command="markDisputed" />
      </ToggleButton>
      <Button icon={<Plus aria-hidden />} isDisabled={!canWrite} onPress={() => void runCommand('addMissingEvent')}>
        Add missing event <KeyOf command="addMissingEvent" />
      </Button>
      {spent === undefined ? null : (
        <span className={styles.air}>
          Air time <b>{glanceDuration(spent)}</b>
        </span>
      )}
    </div>
  )
}

const KeyOf = ({ command }: { readonly command: CommandName }) => (
  <span aria-hidden="true">
    <Kbd keys={commandFacts(command).keys[0] ?? ''} boxed />
  </span>
)
