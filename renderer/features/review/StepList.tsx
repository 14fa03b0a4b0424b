import { ListBox, ListBoxItem } from 'react-aria-components'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import { timeWords } from '../../ui/eventWords.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './StepList.module.css'
import { type StepFilter, stepsOf } from './steps.ts'

interface StepListProps {
  readonly incident: Incident
  readonly steps: readonly IncidentEvent[]
  readonly current: IncidentEvent | null
  readonly filter: StepFilter
  readonly onFilter: (filter: StepFilter) => void
}

export function StepList({ incident, steps, current, filter, onFilter }: StepListProps) {
  const zone = useApp((app) => app.displayZone)
  const select = useApp((app) => app.select)
  return (
    <nav className={styles.list} aria-label="Steps" data-region="[aria-current]">
      <div className={styles.head}>
        <SegmentedControl
          label="Which events"
          segments={[
            { id: 'all', label: `All ${stepsOf(incident, 'all').length}` },
            { id: 'starred', label: `Starred ${stepsOf(incident, 'starred').length}` },
          ]}
          value={filter}
          onChange={onFilter}
        />
      </div>
      <ListBox
        aria-label="Events in the order they became known"
        className={styles.items}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={current === null ? [] : [current.id]}
        onSelectionChange={(keys) => {
          const chosen = steps.find(({ id }) => keys !== 'all' && keys.has(id))
          if (chosen !== undefined) select(chosen.id)
        }}
        items={steps}
        dependencies={[zone]}
      >
        {(event) => (
          <ListBoxItem id={event.id} textValue={event.text} className={styles.item}>
            <KindIcon kind={event.kind} state={event.state} />
            <span className={styles.body}>
              <span className={styles.time}>
                {timeWords(event, zone).sign} {timeWords(event, zone).text}
              </span>
              <span
                className={classNames(
                  styles.text,
                  event.kind === 'hypothesis' && event.state === 'ruledOut' && styles.struck,
                )}
              >
                {event.text}
              </span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </nav>
  )
}
