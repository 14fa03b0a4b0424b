import type { Incident } from '../../shared/incident/incident.ts'
import { useAsk } from '../store/useAsk.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import styles from './UpdateClock.module.css'
import type { Update } from './useUpdate.ts'

const EVERY = [
  { id: '15', label: '15 min' },
  { id: '30', label: '30 min' },
  { id: '60', label: '1 h' },
  { id: '0', label: 'Never' },
] as const

interface UpdateSheetProps {
  readonly incident: Incident
  readonly update: Update
  readonly onDone: () => void
}

/** The text to send, and how often one is. */
export function UpdateSheet({ incident, update, onDone }: UpdateSheetProps) {
  const ask = useAsk()
  const every = EVERY.find(({ id }) => Number(id) === incident.updateMinutes)?.id ?? null
  return (
    <div className={styles.sheet}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard, too */}
      <pre className={styles.text} tabIndex={0} data-selectable>
        {update.text()}
      </pre>
      <div className={styles.row}>
        <span>An update every</span>
        <SegmentedControl
          label="An update every"
          segments={EVERY}
          value={every}
          onChange={(id) => void ask({ kind: 'amendIncident', changes: { updateMinutes: Number(id) } })}
        />
      </div>
      <div className={styles.row}>
        <Button
          onPress={() => {
            update.logSent()
            onDone()
          }}
        >
          Log as sent
        </Button>
        <Button
          variant="primary"
          autoFocus
          onPress={() => {
            void update.copy()
            onDone()
          }}
        >
          Copy
          <Kbd keys="Mod+U" />
        </Button>
      </div>
    </div>
  )
}
