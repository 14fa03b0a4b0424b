import { useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Incident } from '../../shared/incident/incident.ts'
import { now } from '../clock.ts'
import { useAsk } from '../store/useAsk.ts'
import { Button } from '../ui/Button.tsx'
import { ComboBox } from '../ui/ComboBox.tsx'
import listStyles from '../ui/ListBox.module.css'
import changeStyles from './ChangePill.module.css'
import styles from './Commander.module.css'
import { peopleOf } from './peopleOf.ts'

/** Who is in command; pressed, hands the command over. */
export function Commander({ incident }: { readonly incident: Incident }) {
  const [isOpen, setOpen] = useState(false)
  const commander = incident.roles.findLast(({ role, until }) => role === 'incidentCommander' && until === null)
  const name = commander?.person ?? null
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={styles.commander} aria-label={`Commander ${name ?? 'nobody yet'}. Change`}>
        <span className={styles.word}>Commander </span>
        <b className={name === null ? styles.nobody : undefined}>{name ?? 'nobody yet'}</b>
      </AriaButton>
      <Popover className={listStyles.popover} offset={6}>
        <Dialog aria-label="Hand over the command" className={changeStyles.dialog}>
          <HandOver incident={incident} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function HandOver({ incident, onDone }: { readonly incident: Incident; readonly onDone: () => void }) {
  const [person, setPerson] = useState('')
  const ask = useAsk()
  const save = () => {
    const name = person.trim()
    if (name === '') return
    void ask({ kind: 'assignRole', role: 'incidentCommander', person: name, at: now(), reason: '' })
    onDone()
  }
  return (
    <form
      className={changeStyles.reason}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ComboBox
        label="Who takes command?"
        autoFocus
        options={peopleOf(incident).map((name) => ({ id: name, label: name }))}
        value={person}
        onChange={setPerson}
        placeholder="Name"
      />
      <Button type="submit" variant="primary" isDisabled={person.trim() === ''}>
        Take command
      </Button>
    </form>
  )
}
