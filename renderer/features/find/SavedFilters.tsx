import { Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { isFiltered, MAX_FILTER_NAME, type SavedFilter } from '../../../shared/incident/find/filter.ts'
import { sameValue } from '../../../shared/incident/sameValue.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Find.module.css'

/** Filters that the user named: pick one, keep this one, rename or delete. They are there in every incident. */
export function SavedFilters() {
  const saved = useApp((app) => app.settings.savedFilters)
  const filter = useApp((app) => app.filter)
  const saveFilter = useApp((app) => app.saveFilter)
  const [name, setName] = useState('')
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    saveFilter(name)
    setName('')
  }
  return (
    <>
      {saved.length === 0 ? null : (
        <ul className={styles.saved} aria-label="Saved filters">
          {saved.map((one) => (
            <SavedRow key={one.name} saved={one} />
          ))}
        </ul>
      )}
      {isFiltered(filter) ? (
        <form className={styles.keep} onSubmit={keep}>
          <TextField
            compact
            label="Keep this filter as"
            hideLabel
            placeholder="Keep this filter as…"
            maxLength={MAX_FILTER_NAME}
            value={name}
            onChange={setName}
          />
          <Button size="s" type="submit" isDisabled={name.trim() === ''}>
            Keep
          </Button>
          {filter.from === null && filter.until === null ? null : (
            <span className={styles.small}>without its time, which belongs to this incident</span>
          )}
        </form>
      ) : null}
    </>
  )
}

/** What had the focus goes away: it stays within the dialog. */
const keepFocus = (target: Element): void => target.closest<HTMLElement>('[role="dialog"]')?.focus()

function SavedRow({ saved: { name, filter } }: { readonly saved: SavedFilter }) {
  const current = useApp((app) => app.filter)
  const setFilter = useApp((app) => app.setFilter)
  const renameFilter = useApp((app) => app.renameFilter)
  const deleteFilter = useApp((app) => app.deleteFilter)
  const [next, setNext] = useState<string | null>(null)
  const isOn = sameValue({ ...current, from: null, until: null }, filter)
  const rename = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (next !== null && next.trim() !== '') renameFilter(name, next)
    keepFocus(event.currentTarget)
    setNext(null)
  }
  if (next !== null) {
    return (
      <li>
        <form className={styles.keep} onSubmit={rename}>
          <TextField
            compact
            autoFocus
            label={`New name of ${name}`}
            hideLabel
            maxLength={MAX_FILTER_NAME}
            value={next}
            onChange={setNext}
          />
          <Button size="s" type="submit">
            Rename
          </Button>
        </form>
      </li>
    )
  }
  return (
    <li className={styles.savedRow}>
      <Button size="s" variant="quiet" onPress={() => setFilter(filter)} aria-pressed={isOn}>
        {name}
      </Button>
      <IconButton size="s" label={`Rename ${name}`} onPress={() => setNext(name)}>
        <Pencil aria-hidden />
      </IconButton>
      <IconButton
        size="s"
        label={`Delete ${name}`}
        onPress={({ target }) => {
          keepFocus(target)
          deleteFilter(name)
        }}
      >
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  )
}
