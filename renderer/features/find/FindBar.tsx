import { ChevronDown, ChevronUp, ListFilter, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import type { Found } from '../../../shared/incident/find/found.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { useFound } from '../../store/useFound.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './Find.module.css'
import { warmUp } from './warmUp.ts'

/** The line of search: hits are marked as it is typed, Enter goes from one to the next, Escape goes back to where one was. */
export function FindBar({ incident }: { readonly incident: Incident }) {
  const search = useApp((app) => app.search)
  const setSearch = useApp((app) => app.setSearch)
  const closeFind = useApp((app) => app.closeFind)
  const goToHit = useApp((app) => app.goToHit)
  const filterBySearch = useApp((app) => app.filterBySearch)
  const recent = useApp((app) => app.settings.recentSearches)
  const selection = useApp((app) => app.selection)
  const found = useFound(incident)
  const input = useRef<HTMLInputElement>(null)
  const before = useRef<Element | null>(null)

  // Before the next key arrives, or it would go elsewhere.
  useLayoutEffect(() => {
    before.current = document.activeElement
    input.current?.focus()
  }, [])
  useEffect(() => warmUp(incident.timeline), [incident])

  const back = () => {
    closeFind()
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
  }
  const hasHits = found.hits.length > 0
  const why = search.trim() === '' ? 'Nothing is searched for' : 'Nothing found'
  useCommand('find', () => input.current?.select())
  useCommand('findNext', hasHits ? () => void goToHit(1) : null, why)
  useCommand('findPrevious', hasHits ? () => void goToHit(-1) : null, why)

  const onKeyDown = (press: KeyboardEvent) => {
    if (press.nativeEvent.isComposing) return
    if (press.key === 'Escape') back()
    else if (press.key === 'Enter' && press.altKey) filterBySearch()
    else if (press.key === 'Enter') goToHit(press.shiftKey ? -1 : 1)
    else return
    press.preventDefault()
    press.stopPropagation()
  }

  return (
    <search className={styles.find} aria-label="Find in the log">
      <Search aria-hidden className={styles.icon} />
      <input
        ref={input}
        type="text"
        className={styles.input}
        aria-label="Find"
        placeholder="Words, @person, #tag, H2, “a phrase”"
        spellCheck={false}
        autoComplete="off"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
      {search === '' && recent.length > 0 ? (
        <span className={styles.recent}>
          <span>Recent</span>
          {recent.slice(0, 4).map((line) => (
            <Button
              key={line}
              size="s"
              variant="quiet"
              onPress={() => {
                setSearch(line)
                input.current?.focus()
              }}
            >
              {line}
            </Button>
          ))}
        </span>
      ) : null}
      <span role="status" className={styles.count}>
        {countWords(found, search, selection)}
      </span>
      <IconButton
        size="s"
        label="Previous hit"
        keys="Shift+Enter"
        isDisabled={!hasHits}
        onPress={() => void goToHit(-1)}
      >
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton size="s" label="Next hit" keys="Enter" isDisabled={!hasHits} onPress={() => void goToHit(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
      <IconButton size="s" label="Show only the hits" keys="Alt+Enter" isDisabled={!hasHits} onPress={filterBySearch}>
        <ListFilter aria-hidden />
      </IconButton>
      <IconButton size="s" label="Close" keys="Esc" onPress={back}>
        <X aria-hidden />
      </IconButton>
    </search>
  )
}

/** `12 of 431`: which hit is selected, of how many; and how many are filtered out. */
export function countWords(found: Found, search: string, selection: EventId | null): string {
  if (search.trim() === '') return ''
  const { hits, hitsFilteredOut } = found
  const left = hitsFilteredOut === 0 ? '' : `, ${hitsFilteredOut} more filtered out`
  if (hits.length === 0) return `Nothing found${left}`
  const place = selection === null ? -1 : hits.indexOf(selection)
  const count = place === -1 ? `${hits.length} found` : `${place + 1} of ${hits.length}`
  return `${count}${left}`
}
