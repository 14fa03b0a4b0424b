import { type ReactNode, useRef } from 'react'
import { ToggleButton } from 'react-aria-components'
import { shownOf } from '../../../shared/incident/eventsOf.ts'
import { isFiltered } from '../../../shared/incident/find/filter.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { useFound } from '../../store/useFound.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { FilterButton } from './FilterButton.tsx'
import styles from './Find.module.css'
import { FindBar } from './FindBar.tsx'
import { filterParts } from './filterParts.ts'
import { SinceLastEntry } from './SinceLastEntry.tsx'

interface LogToolsProps {
  readonly incident: Incident
  /** Stands in for the filters while several events are selected. */
  readonly several: ReactNode
}

/** Above the log: what is filtered, how much is shown, and the line of search while there is one. */
export function LogTools({ incident, several }: LogToolsProps) {
  const isSeveral = useApp((app) => app.marked.size > 1)
  const finding = useApp((app) => app.finding)
  const openFind = useApp((app) => app.openFind)
  useCommand('find', openFind)
  return (
    <div>
      {isSeveral ? several : <Toolbar incident={incident} />}
      {finding ? <FindBar incident={incident} /> : null}
    </div>
  )
}

function Toolbar({ incident }: { readonly incident: Incident }) {
  const filter = useApp((app) => app.filter)
  const setFilter = useApp((app) => app.setFilter)
  const clearFilter = useApp((app) => app.clearFilter)
  const zone = useApp((app) => app.displayZone)
  const found = useFound(incident)
  const filtered = isFiltered(filter)
  const retracted = countOf(incident, 'retracted')
  const hidden = countOf(incident, 'hidden')
  const toolbar = useRef<HTMLDivElement>(null)
  /** What was pressed goes away: the focus stays near. */
  const changeBy = (change: () => void) => {
    toolbar.current?.querySelector('button')?.focus()
    change()
  }
  useCommand('clearFilter', filtered ? clearFilter : null, 'Nothing is filtered')

  return (
    <div ref={toolbar} className={styles.toolbar}>
      <span className={styles.title}>Log</span>
      <FilterButton incident={incident} />
      <ToggleButton
        className={styles.toggle}
        isSelected={filter.starred}
        onChange={(starred) => setFilter({ starred })}
      >
        starred
      </ToggleButton>
      {hidden === 0 ? null : (
        <ToggleButton
          className={styles.toggle}
          isSelected={filter.hidden !== 'without'}
          onChange={(on) => setFilter({ hidden: on ? 'with' : 'without' })}
        >
          hidden {hidden}
        </ToggleButton>
      )}
      {retracted === 0 ? null : (
        <ToggleButton
          className={styles.toggle}
          isSelected={filter.retracted !== 'without'}
          onChange={(on) => setFilter({ retracted: on ? 'with' : 'without' })}
        >
          retracted {retracted}
        </ToggleButton>
      )}
      {filterParts(filter, incident, zone).map(({ id, label, without }) => (
        <Chip
          key={id}
          small
          dismissLabel={`No longer filter by ${label}`}
          onDismiss={() => changeBy(() => setFilter(without))}
        >
          {label}
        </Chip>
      ))}
      {filtered ? (
        <span className={styles.shown}>
          <span role="status">
            {found.shown.length} of {incident.timeline.length} shown
          </span>
          <Button size="s" onPress={() => changeBy(clearFilter)}>
            Show all
          </Button>
        </span>
      ) : (
        <span className={styles.hint}>
          <SinceLastEntry incident={incident} />
          newest at the bottom · <Kbd keys="Mod+F" /> find
        </span>
      )}
    </div>
  )
}

function countOf(incident: Incident, what: 'retracted' | 'hidden'): number {
  // Whatever was retracted is no longer on the timeline, and nothing else is missing from it.
  return what === 'hidden'
    ? incident.timeline.length - shownOf(incident.timeline).length
    : incident.events.size - incident.timeline.length
}
