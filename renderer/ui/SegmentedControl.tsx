import type { KeyboardEvent } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './SegmentedControl.module.css'

interface SegmentedControlProps<Id extends string> {
  /** What is being chosen. */
  readonly label: string
  readonly segments: readonly { readonly id: Id; readonly label: string }[]
  /** Null when none of them is in force. */
  readonly value: Id | null
  readonly onChange: (id: Id) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** Exactly one of a few, all visible. As among radio buttons, Tab goes to the chosen one, and arrow keys choose. */
export function SegmentedControl<Id extends string>({ label, segments, value, onChange }: SegmentedControlProps<Id>) {
  // Before the group hears of it: it moves the focus, and tells nobody.
  const follow = ({ key, target }: KeyboardEvent) => {
    const step = STEPS[key]
    if (step === undefined || !(target instanceof Element)) return
    const from = [...(target.parentElement?.children ?? [])].indexOf(target)
    const next = segments[from + step]
    if (next !== undefined) onChange(next.id)
  }

  return (
    <span role="presentation" className={styles.keys} onKeyDownCapture={follow}>
      <ToggleButtonGroup
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection={value !== null}
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const chosen = segments.find((segment) => keys.has(segment.id))
          if (chosen !== undefined) onChange(chosen.id)
        }}
        className={styles.group}
      >
        {segments.map((segment) => (
          <ToggleButton
            key={segment.id}
            id={segment.id}
            excludeFromTabOrder={value !== null && segment.id !== value}
            className={styles.segment}
          >
            {segment.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </span>
  )
}
