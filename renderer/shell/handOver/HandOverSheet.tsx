import { useState } from 'react'
import { ROLES, type Role } from '../../../shared/incident/event.ts'
import { ROLE_WORDS } from '../../../shared/incident/fieldWords.ts'
import { holderOf } from '../../../shared/incident/holderOf.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { peopleIn } from '../../../shared/incident/people.ts'
import { now } from '../../clock.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import styles from './HandOver.module.css'
import { HandOverFacts } from './HandOverFacts.tsx'
import { RoleHistory } from './RoleHistory.tsx'

interface HandOverSheetProps {
  readonly incident: Incident
  readonly onDone: () => void
}

/** Several people respond at once: none of them hands that over. */
const handsOver = (incident: Incident, role: Role): string | null =>
  role === 'responder' ? null : holderOf(incident, role)

/** Who takes which role, and what they must know. The taker says so, or refuses. */
export function HandOverSheet({ incident, onDone }: HandOverSheetProps) {
  const [role, setRole] = useState<Role>('incidentCommander')
  const [person, setPerson] = useState('')
  const [note, setNote] = useState('')
  const ask = useAsk()
  const holder = handsOver(incident, role)
  const name = person.trim()
  const what = role === 'incidentCommander' ? 'command' : `the role of ${ROLE_WORDS[role].toLowerCase()}`

  const take = useOnce(async () => {
    if (name === '') return
    if (await ask({ kind: 'assignRole', role, person: name, at: now(), reason: note })) onDone()
  })
  const refuse = useOnce(async () => {
    const text = `${name} did not take ${what}${holder === null ? '' : ` from ${holder}`}${note.trim() === '' ? '' : `: ${note.trim()}`}`
    if (await ask({ kind: 'addEvent', event: { kind: 'note', text, occurredAt: now() } })) onDone()
  })

  return (
    <form
      className={styles.sheet}
      onSubmit={(submit) => {
        submit.preventDefault()
        take()
      }}
    >
      <div className={styles.who}>
        <Select
          label="Role"
          options={ROLES.map((id) => ({ id, label: ROLE_WORDS[id], detail: handsOver(incident, id) ?? '' }))}
          value={role}
          onChange={setRole}
        />
        <ComboBox
          label={role === 'incidentCommander' ? 'Who takes command?' : 'Who takes it?'}
          autoFocus
          options={peopleIn(incident)
            .filter((known) => known.name !== holder)
            .map((known) => ({ id: known.name, label: known.name }))}
          value={person}
          onChange={setPerson}
          placeholder={holder === null ? 'Name' : `Name, instead of ${holder}`}
        />
      </div>
      <HandOverFacts incident={incident} />
      <TextField label="What else must they know? It goes into the log" value={note} onChange={setNote} />
      <RoleHistory incident={incident} />
      <div className={styles.actions}>
        <Button size="l" variant="quiet" onPress={onDone}>
          Not now
        </Button>
        <span className={styles.space} />
        {name === '' ? null : (
          <Button size="l" onPress={refuse}>
            {name} refuses
          </Button>
        )}
        <Button size="l" variant="primary" type="submit" isDisabled={name === ''}>
          {takeWords(role, holder)}
        </Button>
      </div>
    </form>
  )
}

function takeWords(role: Role, holder: string | null): string {
  if (role !== 'incidentCommander') return holder === null ? 'Take the role' : 'I have the role'
  return holder === null ? 'Take command' : 'I have command'
}
