import { CalendarClock, Eye, Flag, Gauge, Hash, Scale, UserRound } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Chip as Understood } from '../../../shared/entryLine/reading.ts'
import { type EventKind, isBuiltInKind, KINDS } from '../../../shared/incident/kinds.ts'
import { Chip } from '../Chip.tsx'
import { KindIcon, Shape } from '../KindIcon.tsx'
import { kindColour } from '../kindColour.ts'
import styles from './EntryField.module.css'
import type { Range } from './plainRanges.ts'

interface ChipsProps {
  readonly chips: readonly Understood[]
  readonly onDismiss: (part: Range) => void
  /** Takes what the chip says could be meant instead. */
  readonly onInstead: (part: Range, text: string) => void
}

const ICONS: Readonly<Record<Understood['part'], ReactNode>> = {
  kind: null,
  target: null,
  time: <Shape name="clock" size={14} />,
  end: <CalendarClock aria-hidden />,
  precision: null,
  person: <UserRound aria-hidden />,
  tag: <Hash aria-hidden />,
  severity: <Gauge aria-hidden />,
  status: <Flag aria-hidden />,
  evidence: <Scale aria-hidden />,
  expect: <Eye aria-hidden />,
}

/** What was understood apart from the kind, to the right of the line. */
export function Chips({ chips, onDismiss, onInstead }: ChipsProps) {
  const parts = chips.filter((chip) => chip.part !== 'kind' && chip.part !== 'target')
  const about = chips.find((chip) => chip.part === 'target')?.detail ?? ''
  return (
    <ul className={styles.chips} aria-label="Understood">
      {about === '' ? null : (
        <li className={styles.about} title={about}>
          {about}
        </li>
      )}
      {parts.map((chip) => (
        <li
          key={`${chip.part}${chip.from}${chip.label}`}
          className={styles.part}
          onKeyDown={(press) => onBackspace(press, chip, onDismiss)}
        >
          <Chip
            icon={ICONS[chip.part]}
            detail={chip.detail}
            mono={chip.part === 'time' || chip.part === 'end'}
            dismissLabel={`Keep “${chip.label}” as text`}
            {...(chip.to > chip.from ? { onDismiss: () => onDismiss(chip) } : {})}
          >
            {chip.part === 'tag' ? chip.label.replace(/^#/, '') : chip.label}
          </Chip>
          {chip.or === undefined ? null : (
            <Instead or={chip.or} onPress={(text) => onInstead({ from: chip.from, to: chip.to }, text)} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface InsteadProps {
  readonly or: NonNullable<Understood['or']>
  readonly onPress: (text: string) => void
}

const Instead = ({ or, onPress }: InsteadProps) => (
  <AriaButton className={styles.instead} aria-label={`Or ${or.label} instead`} onPress={() => onPress(or.text)}>
    or {or.label}
  </AriaButton>
)

function onBackspace(press: KeyboardEvent, chip: Understood, onDismiss: (part: Range) => void): void {
  if ((press.key !== 'Backspace' && press.key !== 'Delete') || chip.to === chip.from) return
  press.preventDefault()
  onDismiss(chip)
}

interface KindChipProps {
  readonly chip: Understood
  readonly kind: EventKind | null
  readonly onDismiss: (part: Range) => void
}

/** What the line will be, on its left: the kind, or what is done to something already logged. */
export function KindChip({ chip, kind, onDismiss }: KindChipProps) {
  const shown = kind ?? 'note'
  return (
    <ul aria-label="Kind" className={styles.kind}>
      <li onKeyDown={(press) => onBackspace(press, chip, onDismiss)}>
        <Chip
          icon={<KindIcon kind={shown} size={14} />}
          colour={kindColour(shown)}
          detail={chip.part === 'target' ? '' : chip.detail}
          dismissLabel={`Keep “${chip.label}” as text`}
          {...(chip.to > chip.from ? { onDismiss: () => onDismiss(chip) } : {})}
        >
          {chip.label}
        </Chip>
      </li>
    </ul>
  )
}

/** The kind that a chip on the left stands for. */
export function kindOfLabel(label: string): EventKind | null {
  const found = Object.entries(KINDS).find(([, facts]) => facts.label === label)?.[0]
  return found !== undefined && isBuiltInKind(found) ? found : null
}
