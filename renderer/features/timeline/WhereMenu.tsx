import { ChevronDown } from 'lucide-react'
import { COMMANDS } from '../../../shared/keymap.ts'
import { type Phase, phaseLength, phaseTitle } from '../../../shared/timeline/phases.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'

interface WhereMenuProps {
  readonly phases: readonly Phase[]
  /** Shows that phase and little else. */
  readonly onPhase: (phase: Phase) => void
  /** Null while no event is selected. */
  readonly onAround: (() => void) | null
}

/** Parts of the incident that the timeline can show: each phase, and what happened around an event. */
export function WhereMenu({ phases, onPhase, onAround }: WhereMenuProps) {
  const { label, keys } = COMMANDS.showAround
  return (
    <Menu
      label="Show a part of the incident"
      entries={[
        ...phases.map((phase) => ({
          kind: 'item' as const,
          id: phase.from,
          label: phaseTitle(phase),
          detail: phaseLength(phase),
          onAction: () => onPhase(phase),
        })),
        ...(phases.length === 0 ? [] : [{ kind: 'separator' as const, id: 'line' }]),
        {
          kind: 'item',
          id: 'around',
          label,
          keys: keys[0],
          disabled: onAround === null,
          onAction: () => onAround?.(),
        },
      ]}
    >
      <Button variant="quiet" size="s">
        Phase <ChevronDown aria-hidden />
      </Button>
    </Menu>
  )
}
