import { useState } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import type { BulkChange } from '../../../shared/incident/commands.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './Correct.module.css'
import { eventCount, wordsIn } from './wordsIn.ts'

interface WordsDialogProps {
  readonly incident: Incident
  readonly events: readonly EventId[]
  readonly field: 'tags' | 'people'
  readonly onClose: () => void
}

const NAMES = {
  tags: { title: 'Tags of', add: 'Add a tag', none: 'No tags yet.', done: 'Add tag' },
  people: { title: 'People of', add: 'Add a person', none: 'Nobody yet.', done: 'Add person' },
} as const

const adding = (field: 'tags' | 'people', word: string): BulkChange =>
  field === 'tags' ? { kind: 'tag', tag: word } : { kind: 'addPerson', person: word }
const removing = (field: 'tags' | 'people', word: string): BulkChange =>
  field === 'tags' ? { kind: 'untag', tag: word } : { kind: 'removePerson', person: word }

/** The tags or people of the selected events: what they have, taken off by a press, and one more by name. */
export function WordsDialog({ incident, events: ids, field, onClose }: WordsDialogProps) {
  const ask = useAsk()
  const [typed, setTyped] = useState('')
  const events = ids.flatMap((id) => incident.events.get(id) ?? [])
  const has = wordsIn(events, field)
  const known = wordsIn(incident.timeline, field).map(({ word }) => ({ id: word, label: word }))
  const { title, add, none, done } = NAMES[field]
  const word = typed.trim().replace(/^[#@]/, '')

  const put = async () => {
    if (word === '') return onClose()
    if (await ask({ kind: 'amendEvents', events: ids, change: adding(field, word) })) onClose()
  }
  return (
    <Dialog
      title={`${title} ${eventCount(events.length)}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button variant="primary" isDisabled={word === ''} onPress={() => void put()}>
            {done}
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        {has.length === 0 ? <span className={styles.quiet}>{none}</span> : null}
        {has.map(({ word: present, count }) => (
          <Chip
            key={present}
            detail={count === events.length ? '' : `${count} of ${events.length}`}
            dismissLabel={`Remove ${present}`}
            onDismiss={() => void ask({ kind: 'amendEvents', events: ids, change: removing(field, present) })}
          >
            {present}
          </Chip>
        ))}
      </div>
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          void put()
        }}
      >
        <ComboBox label={add} autoFocus options={known} value={typed} onChange={setTyped} />
      </form>
    </Dialog>
  )
}
