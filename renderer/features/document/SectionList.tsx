import { Button as AriaButton } from 'react-aria-components'
import { completenessOf, type DocumentPart } from '../../../shared/document/parts.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { sectionsLeftOut } from '../../../shared/rendition/sectionsLeftOut.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { CompletenessMark } from './CompletenessMark.tsx'
import { partTitle } from './partTitle.ts'
import styles from './SectionList.module.css'
import { type ReadSection, SectionReaders } from './SectionReaders.tsx'

interface SectionListProps {
  readonly incident: Incident
  readonly parts: readonly DocumentPart[]
  readonly current: string
  readonly onGo: (part: string) => void
}

export function SectionList({ incident, parts, current, onGo }: SectionListProps) {
  const rendition = useApp((app) => app.exportOptions.rendition)
  const leftOut = sectionsLeftOut(incident, rendition)
  const sections = parts.map((part) => ({
    id: part.id,
    label: partTitle(part),
    read: sectionsIn(part),
    ...completenessOf(part),
  }))
  const missing = sections.reduce((count, section) => count + section.missing.length, 0)
  const done = sections.filter(({ state }) => state === 'complete').length
  const after = [...sections.slice(sections.findIndex(({ id }) => id === current) + 1), ...sections]
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
        {sections.map(({ id, label, state, missing: lacks, read }) => (
          <li key={id} className={styles.entry}>
            <AriaButton
              className={classNames(styles.section, id === current && styles.current)}
              aria-current={id === current && 'location'}
              onPress={() => onGo(id)}
            >
              <CompletenessMark mark={state} />
              <span className={styles.label}>{label}</span>
              {leftOutWords(read, leftOut) === '' ? null : (
                <small className={styles.lack}>{leftOutWords(read, leftOut)}</small>
              )}
              {shortened(lacks).map((words) => (
                <small key={words} className={styles.lack}>
                  {words}
                </small>
              ))}
            </AriaButton>
            {read.length === 0 ? null : (
              <span className={styles.readers}>
                <SectionReaders incident={incident} label={label} sections={read} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.next}>
        <span>{missingWords(missing)}</span>
        {next === undefined ? null : (
          <Button size="s" onPress={() => onGo(next.id)}>
            Next
          </Button>
        )}
      </div>
    </nav>
  )
}

const sectionsIn = ({ pieces }: DocumentPart): readonly ReadSection[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'section' && piece.key !== 'title' ? [{ key: piece.key, title: piece.title }] : [],
  )

/** What of a part a copy does not hold. */
function leftOutWords(read: readonly ReadSection[], leftOut: ReadonlySet<string>): string {
  const out = read.filter(({ key }) => leftOut.has(key))
  if (out.length === 0) return ''
  return out.length === read.length
    ? 'not in this copy'
    : `not in this copy: ${out.map(({ key, title }) => title || key).join(', ')}`
}

/** A part that lacks much would push the others out of sight. */
const shortened = (words: readonly string[]): readonly string[] =>
  words.length <= 3 ? words : [...words.slice(0, 2), `and ${words.length - 2} more`]

function missingWords(count: number): string {
  if (count === 0) return 'Nothing is missing'
  return count === 1 ? '1 thing missing; it stops no export' : `${count} things missing; none stops an export`
}
