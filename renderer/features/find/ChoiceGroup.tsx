import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './Find.module.css'

interface ChoiceGroupProps<Id extends string> {
  readonly label: string
  readonly choices: readonly {
    readonly id: Id
    readonly label: string
    readonly count?: number
    readonly icon?: ReactNode
  }[]
  readonly autoFocus?: boolean
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly Id[]) => void
}

/** Any number of values, all visible. One tab stop: arrow keys go from one to the next, Space chooses. */
export function ChoiceGroup<Id extends string>({
  label,
  choices,
  autoFocus = false,
  chosen,
  onChange,
}: ChoiceGroupProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={chosen.filter((id) => id !== '')}
      onSelectionChange={(keys) => onChange(choices.filter(({ id }) => keys.has(id)).map(({ id }) => id))}
      className={styles.choices}
    >
      {choices.map(({ id, label: words, count, icon }, place) => (
        <ToggleButton key={id} id={id} autoFocus={autoFocus && place === 0} className={styles.toggle}>
          {icon}
          {words}
          {count === undefined ? null : <span className={styles.number}>{count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
