import { Plus, TriangleAlert, UserPlus, X } from 'lucide-react'
import { ROLE_WORDS } from '../../../shared/incident/fieldWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { RecordOf } from '../../../shared/incident/records/collections.ts'
import { type NamedPerson, namedInLog, sameName, teamsMissing } from '../../../shared/review/namedInLog.ts'
import { inviteesOf } from '../../../shared/review/preparation.ts'
import { useInTurn } from '../../store/useInTurn.ts'
import { usePut } from '../../store/usePut.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'
import { AddLine } from '../../ui/written/AddLine.tsx'
import { HandWritten } from '../../ui/written/HandWritten.tsx'
import styles from './Invitees.module.css'
import { WhereNamed } from './WhereNamed.tsx'

/** Who comes to the review: proposed from the log, added by hand, and which team nobody stands for yet. */
export function Invitees({ incident }: { readonly incident: Incident }) {
  const put = usePut()
  const invited = inviteesOf(incident)
  const { people, teams } = namedInLog(incident)
  const proposed = people.filter(({ name }) => !invited.some((one) => sameName(one.name, name)))
  const missing = teamsMissing(teams, invited)
  const inTurn = useInTurn(incident.id)
  const invite = (...whom: readonly Pick<NamedPerson, 'name' | 'team'>[]) =>
    inTurn((now) => {
      // The second press of a double click invites nobody twice.
      const there = inviteesOf(now)
      const fresh = whom.filter(({ name }) => !there.some((one) => sameName(one.name, name)))
      return fresh.length === 0 ? undefined : put(...fresh.map(invitation))
    })
  return (
    <Panel title="Invitees" note={invited.length === 0 ? 'Nobody yet' : String(invited.length)}>
      {invited.length === 0 ? null : (
        <ul className={stage.parted} aria-label="Invited">
          {invited.map((one) => (
            <Invited key={one.id} invitee={one} incident={incident} named={people} />
          ))}
        </ul>
      )}
      {missing.map((team) => (
        <p key={team.name} className={styles.missing}>
          <TriangleAlert aria-hidden />
          <span>
            Nobody from <b>{team.name}</b> yet. <WhereNamed incident={incident} events={team.events} />
          </span>
        </p>
      ))}
      {proposed.length === 0 ? null : (
        <>
          <div className={styles.proposedHead}>
            <span>Named in the log</span>
            {proposed.length < 2 ? null : (
              <Button size="s" icon={<UserPlus aria-hidden />} onPress={() => void invite(...proposed)}>
                Invite all {proposed.length}
              </Button>
            )}
          </div>
          <ul className={stage.parted} aria-label="Named in the log">
            {proposed.map((person) => (
              <li key={person.name} className={styles.row}>
                <span className={styles.name}>
                  <b>{person.name}</b>
                </span>
                <span className={styles.where}>{person.team}</span>
                <span className={styles.where}>
                  {person.roles.map((role) => `${ROLE_WORDS[role]}. `)}
                  <WhereNamed incident={incident} events={person.events} />
                </span>
                <IconButton label={`Invite ${person.name}`} size="s" onPress={() => void invite(person)}>
                  <Plus aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        </>
      )}
      <AddLine field="invitee.new" label="Invite somebody else" onAdd={(name) => put(invitation({ name, team: '' }))} />
    </Panel>
  )
}

const invitation = ({ name, team }: Pick<NamedPerson, 'name' | 'team'>) =>
  ({ collection: 'invitee', id: null, changes: { name, team } }) as const

interface InvitedProps {
  readonly invitee: RecordOf<'invitee'>
  readonly incident: Incident
  readonly named: readonly NamedPerson[]
}

function Invited({ invitee: { id, name, team }, incident, named }: InvitedProps) {
  const put = usePut()
  const person = named.find((one) => sameName(one.name, name))
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <b>{name}</b>
      </span>
      <span>
        <HandWritten
          field={`invitee.${id}.team`}
          label={`Team of ${name}`}
          hideLabel
          oneLine
          placeholder="Team"
          value={team}
          onSave={(text) => void put({ collection: 'invitee', id, changes: { team: text.trim() } })}
        />
      </span>
      <span className={styles.where}>
        {person === undefined ? 'added by hand' : <WhereNamed incident={incident} events={person.events} />}
      </span>
      <IconButton
        label={`Do not invite ${name}`}
        size="s"
        onPress={() => void put({ collection: 'invitee', id, changes: { removed: true } })}
      >
        <X aria-hidden />
      </IconButton>
    </li>
  )
}
