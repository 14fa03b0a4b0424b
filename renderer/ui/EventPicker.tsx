import { useRef, useState } from 'react'
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components'
import type { IncidentEvent } from '../../shared/incident/event.ts'
import { eventsMatching } from '../../shared/incident/eventsMatching.ts'
import { timeWords } from '../../shared/incident/eventWords.ts'
import type { ZoneId } from '../../shared/time/instant.ts'
import styles from './EventPicker.module.css'
import fieldStyles from './Field.module.css'
import { KindIcon } from './KindIcon.tsx'
import listStyles from './ListBox.module.css'

interface EventPickerProps {
  readonly label: string
  readonly placeholder: string
  /** What can be picked, in the order of the timeline. */
  readonly events: readonly IncidentEvent[]
  readonly zone: ZoneId
  readonly autoFocus?: boolean
  readonly onPick: (event: IncidentEvent) => void
  /** Escape with nothing typed. */
  readonly onCancel?: () => void
}

/** So many fit without scrolling far. */
const SHOWN = 8

/** Finds an event by typing: the arrows choose, Enter takes. */
export function EventPicker(props: EventPickerProps) {
  const { label, placeholder, events, zone, autoFocus = false, onPick, onCancel } = props
  const [query, setQuery] = useState('')
  const found = eventsMatching(events, query, SHOWN)
  /** The list hears one Enter twice: as a key, and as a click. */
  const isTaken = useRef(false)
  const pick = (event: IncidentEvent | undefined) => {
    if (event === undefined || isTaken.current) return
    isTaken.current = true
    setTimeout(() => {
      isTaken.current = false
    })
    setQuery('')
    onPick(event)
  }
  return (
    <div className={styles.picker}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField
          aria-label={label}
          autoFocus={autoFocus}
          className={`${fieldStyles.field} ${fieldStyles.compact}`}
          onKeyDown={(press) => {
            const { target, key } = press
            // Enter may come before the list has marked its first line.
            const marksNone = target instanceof Element && !target.hasAttribute('aria-activedescendant')
            if (key === 'Escape' && query === '' && onCancel !== undefined) onCancel()
            else if (key === 'Enter' && query !== '' && marksNone) pick(found[0])
            else press.continuePropagation()
          }}
        >
          <Input className={fieldStyles.input} placeholder={placeholder} />
        </SearchField>
        <Menu
          aria-label={label}
          items={found}
          className={styles.found}
          renderEmptyState={() => <span className={styles.none}>No event has these words</span>}
          onAction={(key) => {
            pick(found.find(({ id }) => id === key))
          }}
        >
          {(event) => (
            <MenuItem
              id={event.id}
              textValue={`${event.number ?? ''} ${event.text}`.trim()}
              className={listStyles.item}
            >
              <KindIcon kind={event.kind} state={event.kind === 'hypothesis' ? event.state : null} size={14} />
              <span className={styles.text}>
                {event.number === null ? '' : `${event.number} `}
                {event.text}
              </span>
              <span className={styles.time}>{timeWords(event, zone).text}</span>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </div>
  )
}
