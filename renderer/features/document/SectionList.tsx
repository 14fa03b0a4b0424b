import { useRef } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { keysOf } from '../../../shared/document/arrange/moves.ts'
import { completenessOf, type DocumentPart } from '../../../shared/document/parts.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { sectionsLeftOut } from '../../../shared/rendition/sectionsLeftOut.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { ArrangeMenu } from './arrange/ArrangeMenu.tsx'
import { onMoveKey } from './arrange/moveKey.ts'
import { type ReadSection, readSections } from './arrange/readerEntries.tsx'
import { isPartLeftOut, useArrange } from './arrange/useArrange.ts'
import { useFocusAfterMove } from './arrange/useFocusAfterMove.ts'
import { CompletenessMark } from './CompletenessMark.tsx'
import { partTitle } from './partTitle.ts'
import styles from './SectionList.module.css'

interface SectionListProps {
  readonly incident: Incident
  readonly parts: readonly DocumentPart[]
  readonly current: string
  readonly onGo: (part: string) => void
}

export function SectionList({ incident, parts, current, onGo }: SectionListProps) {
  const rendition = useApp((app) => app.exportOptions.rendition)
  const leftOut = sectionsLeftOut(incident, rendition)
  const list = useRef<HTMLElement>(null)
  const { movePart, leaveOut } = useArrange(parts)
  const followFocus = useFocusAfterMove(list)
  const sections = parts.map((part) => {
    const move = (by: 1 | -1) => {
      const go = movePart(part, by)
      if (go === null) return null
      return () => {
        followFocus(`[data-part='${part.id}']`)
        go()
      }
    }
    return {
      id: part.id,
      label: partTitle(part),
      read: readSections(part.pieces),
      // Those below have a menu of their own where they are edited.
      own: readSections(part.pieces.slice(0, 1)),
      keys: keysOf(part),
      isLeftOut: isPartLeftOut(part),
      up: move(-1),
      down: move(1),
      ...completenessOf(part),
    }
  })
  const missing = sections.reduce((count, section) => count + section.missing.length, 0)
  const told = sections.filter((section) => !section.isLeftOut)
  const done = told.filter(({ state }) => state === 'complete').length
  const after = [...sections.slice(sections.findIndex(({ id }) => id === current) + 1), ...sections]
  const next = after.find((section) => section.missing.length > 0 && section.id !== current)
  return (
    <nav ref={list} className={styles.list} aria-label="Sections" data-region="">
      <h2 className={styles.heading}>
        <span>Sections</span>
        <span className={styles.count}>
          {done} of {told.length} complete
        </span>
      </h2>
      <ul className={styles.sections}>
        {sections.map(({ id, label, state, missing: lacks, read, own, keys, isLeftOut, up, down }) => (
          <li key={id} className={styles.entry}>
            <AriaButton
              data-part={id}
              className={classNames(styles.section, id === current && styles.current, isLeftOut && styles.leftOut)}
              aria-current={id === current && 'location'}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onPress={() => onGo(id)}
              onKeyDown={(press) => onMoveKey(press, { up, down })}
            >
              <CompletenessMark mark={isLeftOut ? 'leftOut' : state} />
              <span className={styles.label}>{label}</span>
              {isLeftOut || leftOutWords(read, leftOut) === '' ? null : (
                <small className={styles.lack}>{leftOutWords(read, leftOut)}</small>
              )}
              {shortened(lacks).map((words) => (
                <small key={words} className={styles.lack}>
                  {words}
                </small>
              ))}
            </AriaButton>
            {keys.length === 0 ? null : (
              <span className={styles.arrange}>
                <ArrangeMenu
                  incident={incident}
                  label={label}
                  onUp={up}
                  onDown={down}
                  isLeftOut={isLeftOut}
                  onLeaveOut={(out) => leaveOut(keys, label, out)}
                  sections={isLeftOut ? [] : own}
                />
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
