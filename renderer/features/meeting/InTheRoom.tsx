import { Ellipsis } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { FieldsOf } from '../../../shared/incident/records/collections.ts'
import { attendanceId, meetingNumber, meetingsIn } from '../../../shared/review/meetings.ts'
import { inviteesOf } from '../../../shared/review/preparation.ts'
import { type Attendee, whoIsHere } from '../../../shared/review/whoIsHere.ts'
import { now } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import { SideSection } from '../../ui/SideSection.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './InTheRoom.module.css'

/** What a press on a name notes. */
type Noting = 'isPresent' | 'isFirstTime' | 'hasSpoken'

const NOTING_WORDS: Readonly<Record<Noting, string>> = {
  isPresent: 'who is here',
  isFirstTime: 'who is new',
  hasSpoken: 'who has spoken',
}

/** Who is at the meeting. Nobody is counted or scored: new people are welcomed, and quiet ones asked. */
export function InTheRoom({ incident }: { readonly incident: Incident }) {
  const ask = useAsk()
  const [noting, setNoting] = useState<Noting>('isPresent')
  const [isAdding, setAdding] = useState(false)
  const notesSpeakers = useApp((app) => app.settings.notesSpeakers)
  const saveSettings = useApp((app) => app.saveSettings)
  const meeting = useMemo(() => meetingNumber(meetingsIn(incident, now())), [incident])
  const people = useMemo(
    () =>
      whoIsHere(
        incident,
        meeting,
        inviteesOf(incident).map(({ name }) => name),
      ),
    [incident, meeting],
  )
  const here = people.filter(({ isPresent }) => isPresent)
  const note = (person: string, changes: Partial<FieldsOf<'attendance'>>) =>
    ask({
      kind: 'putRecords',
      records: [
        { collection: 'attendance', id: attendanceId(meeting, person), changes: { meeting, person, ...changes } },
      ],
    })
  const press = (person: Attendee) => {
    const is = !person[noting]
    void note(person.name, noting === 'isPresent' || !is ? { [noting]: is } : { [noting]: is, isPresent: true })
  }
  const entries: readonly MenuEntry[] = [
    { kind: 'item', id: 'add', label: 'Add somebody…', onAction: () => setAdding(true) },
    { kind: 'item', id: 'isPresent', label: 'Note who is here', onAction: () => setNoting('isPresent') },
    { kind: 'item', id: 'isFirstTime', label: 'Note who is new', onAction: () => setNoting('isFirstTime') },
    ...(notesSpeakers
      ? [{ kind: 'item', id: 'spoken', label: 'Note who has spoken', onAction: () => setNoting('hasSpoken') } as const]
      : []),
    { kind: 'separator', id: 'line' },
    {
      kind: 'item',
      id: 'speakers',
      label: notesSpeakers ? 'Do not note who has spoken' : 'Allow noting who has spoken',
      onAction: () => {
        setNoting(notesSpeakers ? 'isPresent' : 'hasSpoken')
        void saveSettings({ notesSpeakers: !notesSpeakers })
      },
    },
  ]
  return (
    <SideSection
      title="In the room"
      aside={
        <>
          {here.length} of {people.length}
          <Menu label="In the room" entries={entries}>
            <IconButton label="More about who is here" size="s">
              <Ellipsis aria-hidden />
            </IconButton>
          </Menu>
        </>
      }
    >
      {people.length === 0 && !isAdding ? (
        <Button size="s" onPress={() => setAdding(true)}>
          Add somebody
        </Button>
      ) : null}
      {noting === 'isPresent' ? null : (
        <p className={styles.noting} role="status">
          Press a name to note {NOTING_WORDS[noting]}.
          <Button size="s" variant="quiet" onPress={() => setNoting('isPresent')}>
            Done
          </Button>
        </p>
      )}
      <ul className={styles.people} aria-label={`Note ${NOTING_WORDS[noting]}`}>
        {people.map((person) => (
          <li key={person.name}>
            <ToggleButton
              isSelected={person[noting]}
              onChange={() => press(person)}
              className={classNames(styles.person, person.isPresent && styles.here)}
            >
              {person.name}
              {person.isFirstTime ? <span className={styles.mark}>new</span> : null}
              {notesSpeakers && person.hasSpoken ? <span className={styles.mark}>spoke</span> : null}
            </ToggleButton>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <AddPerson onDone={() => setAdding(false)} onAdd={(name) => void note(name, { isPresent: true })} />
      ) : null}
      <Counts here={here} notesSpeakers={notesSpeakers} />
    </SideSection>
  )
}

function Counts({ here, notesSpeakers }: { readonly here: readonly Attendee[]; readonly notesSpeakers: boolean }) {
  const firstTimers = here.filter(({ isFirstTime }) => isFirstTime).length
  const spoken = here.filter(({ hasSpoken }) => hasSpoken).length
  const parts = [
    ...(firstTimers === 0 ? [] : [firstTimers === 1 ? '1 first-timer' : `${firstTimers} first-timers`]),
    ...(notesSpeakers && spoken > 0 ? [`${spoken} ${spoken === 1 ? 'has' : 'have'} spoken`] : []),
  ]
  return parts.length === 0 ? null : <p className={styles.counts}>{parts.join(' · ')}</p>
}

interface AddPersonProps {
  readonly onAdd: (name: string) => void
  readonly onDone: () => void
}

function AddPerson({ onAdd, onDone }: AddPersonProps) {
  const [name, setName] = useState('')
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return onDone()
        onAdd(name.trim())
        setName('')
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <TextField
        label="Who is here too"
        hideLabel
        compact
        autoFocus
        placeholder="Name"
        value={name}
        maxLength={200}
        onChange={setName}
      />
      <Button size="s" type="submit">
        {name.trim() === '' ? 'Done' : 'Add'}
      </Button>
    </form>
  )
}
