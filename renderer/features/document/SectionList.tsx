import { Button as AriaButton } from 'react-aria-components'
import type { Incident } from '../../../shared/incident/incident.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { CompletenessMark } from './CompletenessMark.tsx'
import styles from './SectionList.module.css'
import { completenessOf, SECTION_LABELS, SECTIONS, type SectionId } from './sections.ts'

interface SectionListProps {
  readonly incident: Incident
  readonly current: SectionId
  readonly onGo: (section: SectionId) => void
}

export function SectionList({ incident, current, onGo }: SectionListProps) {
  const sections = SECTIONS.map((id) => ({ id, ...completenessOf(incident, id) }))
  const missing = sections.reduce((count, section) => count + section.missing.length, 0)
  const done = sections.filter(({ mark }) => mark === 'done').length
  const after = [...sections.slice(SECTIONS.indexOf(current) + 1), ...sections]
  const next = after.find((section) => section.missing.length > 0 && section.id !== current)
  return (
    <nav className={styles.list} aria-label="Sections" data-region="">
      <h2 className={styles.heading}>
        <span>Sections</span>
        <span className={styles.count}>
          {done} of {sections.length} complete
        </span>
      </h2>
      <ul className={styles.sections}>
        {sections.map(({ id, mark, missing: lacks }) => (
          <li key={id}>
            <AriaButton
              className={classNames(styles.section, id === current && styles.current)}
              aria-current={id === current && 'location'}
              onPress={() => onGo(id)}
            >
              <CompletenessMark mark={mark} />
              <span className={styles.label}>{SECTION_LABELS[id]}</span>
              {lacks.map((words) => (
                <small key={words} className={styles.lack}>
                  {words}
                </small>
              ))}
            </AriaButton>
          </li>
        ))}
      </ul>
      <div className={styles.next}>
        <span>{missing === 0 ? 'Nothing is missing' : `${missing} missing; none stops an export`}</span>
        {next === undefined ? null : (
          <Button size="s" onPress={() => onGo(next.id)}>
            Next
          </Button>
        )}
      </div>
    </nav>
  )
}
