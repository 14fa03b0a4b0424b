import { useId, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { DEFAULT_GROUND_RULES, GROUND_RULES, groundRulesOf } from '../../../shared/review/groundRules.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogActions } from '../../ui/DialogActions.tsx'
import { SideFold } from '../../ui/SideSection.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import styles from './GroundRules.module.css'

/** What everybody agrees to at the beginning. */
export function GroundRules({ incident }: { readonly incident: Incident }) {
  const rules = groundRulesOf(incident)
  const [editing, setEditing] = useState(false)
  return (
    <SideFold title="Ground rules" aside={rules.length}>
      <ol className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <Button size="s" onPress={() => setEditing(true)}>
        Edit the rules
      </Button>
      {editing ? <RulesDialog incident={incident} onClose={() => setEditing(false)} /> : null}
    </SideFold>
  )
}

interface RulesDialogProps {
  readonly incident: Incident
  readonly onClose: () => void
}

function RulesDialog({ incident, onClose }: RulesDialogProps) {
  const ask = useAsk()
  const form = useId()
  const [text, setText] = useState(groundRulesOf(incident).join('\n'))
  const rules = text
    .split('\n')
    .map((line) => line.trim().slice(0, 1_000))
    .filter((line) => line !== '')
    .slice(0, 30)
  const save = async () => {
    const done = await ask({
      kind: 'putRecords',
      records: [{ collection: 'groundRules', id: GROUND_RULES, changes: { rules } }],
    })
    if (done) onClose()
  }
  return (
    <Dialog
      title="Ground rules"
      isOpen
      wide
      onClose={onClose}
      actions={<DialogActions onCancel={onClose} action="Save" form={form} />}
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextArea
          label="Rules"
          description="One on each line. Without any, the usual ones are shown."
          value={text}
          onChange={setText}
        />
        <p className={styles.usual}>
          <Button size="s" type="button" onPress={() => setText(DEFAULT_GROUND_RULES.join('\n'))}>
            The usual ones
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
