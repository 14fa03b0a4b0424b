import { useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { peopleIn } from '../../../shared/incident/people.ts'
import type { ReviewRole } from '../../../shared/incident/records/reviewRole.ts'
import { inviteesOf, reviewRolesOf } from '../../../shared/review/preparation.ts'
import { usePut } from '../../store/usePut.ts'
import { ComboBox } from '../../ui/ComboBox.tsx'
import type { Option } from '../../ui/OptionList.tsx'
import { Panel } from '../../ui/Panel.tsx'
import styles from './MeetingFields.module.css'

/** Who does what in the review. Names come from the log and the invitees; any other can be typed. */
export function RoleFields({ incident }: { readonly incident: Incident }) {
  const names = new Set([...peopleIn(incident), ...inviteesOf(incident)].map(({ name }) => name))
  const options = [...names].map((name) => ({ id: name, label: name }))
  return (
    <Panel title="Roles" note="The facilitator was best not part of it">
      <div className={styles.pair}>
        {reviewRolesOf(incident).map(({ role, label, person }) => (
          <RoleField key={role} role={role} label={label} person={person} options={options} />
        ))}
      </div>
    </Panel>
  )
}

interface RoleFieldProps {
  readonly role: ReviewRole
  readonly label: string
  readonly person: string
  readonly options: readonly Option<string>[]
}

function RoleField({ role, label, person, options }: RoleFieldProps) {
  const put = usePut()
  const [typed, setTyped] = useState(person)
  const [known, setKnown] = useState(person)
  if (person !== known) {
    setKnown(person)
    setTyped(person)
  }
  return (
    <ComboBox
      label={label}
      options={options}
      placeholder="Nobody yet"
      value={typed}
      onChange={setTyped}
      onCommit={(text) => {
        const name = text.trim()
        setKnown(name)
        setTyped(name)
        if (name !== person) void put({ collection: 'reviewRole', id: role, changes: { person: name } })
      }}
    />
  )
}
