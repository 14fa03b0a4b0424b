import { ChevronDown } from 'lucide-react'
import { Button as AriaButton, ToggleButton } from 'react-aria-components'
import type { Incident } from '../../../shared/incident/incident.ts'
import { EVENT_KINDS, type EventKind } from '../../../shared/incident/kinds.ts'
import { kindLabel } from '../../ui/eventWords.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import styles from './EventLog.module.css'
import type { LogFilter } from './rows.ts'

interface LogToolbarProps {
  readonly incident: Incident
  readonly filter: LogFilter
  readonly onFilter: (filter: LogFilter) => void
  readonly shown: number
}

export function LogToolbar({ incident, filter, onFilter, shown }: LogToolbarProps) {
  const kinds: readonly EventKind[] = [...EVENT_KINDS, ...incident.kinds.map((kind) => kind.id)]
  const used = kinds.filter((kind) => incident.timeline.some((event) => event.kind === kind))
  const retracted = [...incident.events.values()].filter((event) => event.retracted !== null).length
  const hidden = incident.timeline.filter((event) => event.hidden).length
  const total = incident.timeline.length
  const entries: readonly MenuEntry[] = [
    { kind: 'item', id: 'all', label: 'All kinds', onAction: () => onFilter({ ...filter, kind: null }) },
    ...used.map((kind): MenuEntry => {
      const label = kindLabel(incident, kind)
      return {
        kind: 'item',
        id: kind,
        label,
        icon: <KindIcon kind={kind} />,
        onAction: () => onFilter({ ...filter, kind }),
      }
    }),
  ]
  return (
    <div className={styles.toolbar}>
      <span className={styles.title}>Log</span>
      <Menu label="Kinds shown" entries={entries}>
        <AriaButton className={styles.filter} data-selected={filter.kind === null ? undefined : true}>
          {filter.kind === null ? 'all kinds' : kindLabel(incident, filter.kind)}
          <ChevronDown aria-hidden />
        </AriaButton>
      </Menu>
      <ToggleButton
        className={styles.filter}
        isSelected={filter.starred}
        onChange={(starred) => onFilter({ ...filter, starred })}
      >
        starred
      </ToggleButton>
      {hidden > 0 ? (
        <ToggleButton
          className={styles.filter}
          isSelected={filter.hidden}
          onChange={(on) => onFilter({ ...filter, hidden: on })}
        >
          hidden {hidden}
        </ToggleButton>
      ) : null}
      {retracted > 0 ? (
        <ToggleButton
          className={styles.filter}
          isSelected={filter.retracted}
          onChange={(on) => onFilter({ ...filter, retracted: on })}
        >
          retracted {retracted}
        </ToggleButton>
      ) : null}
      <span className={styles.hint}>{shown < total ? `${shown} of ${total} · ` : ''}newest at the bottom</span>
    </div>
  )
}
