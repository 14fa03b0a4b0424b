import { ChevronLeft, ChevronRight, FoldHorizontal, ZoomIn, ZoomOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { COMMANDS } from '../../../shared/keymap.ts'
import type { Grouping } from '../../../shared/timeline/model.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import type { Look } from './remembered.ts'
import styles from './Timeline.module.css'
import { isFollowing, type ViewMode } from './viewport.ts'

interface TimelineToolbarProps {
  readonly mode: ViewMode
  readonly look: Look
  readonly canShorten: boolean
  /** The incident goes on, so that there is a now to follow. */
  readonly running: boolean
  readonly dates: string
  readonly facts: readonly string[]
  readonly onWhole: () => void
  readonly onLast: () => void
  readonly onFollow: (on: boolean) => void
  readonly onZoom: (factor: number) => void
  readonly onLook: (look: Look) => void
  readonly ways: { readonly back: boolean; readonly forward: boolean }
  readonly onBack: () => void
  readonly onForward: () => void
  /** What chooses a part of the incident. */
  readonly where: ReactNode
}

const LANES: readonly { readonly id: Grouping; readonly label: string }[] = [
  { id: 'kind', label: 'By kind' },
  { id: 'person', label: 'By person' },
  { id: 'team', label: 'By team' },
  { id: 'tag', label: 'By tag' },
]

const MODES = [
  { id: 'whole', label: 'Whole' },
  { id: 'last', label: 'Last 15 min' },
] as const

export function TimelineToolbar(props: TimelineToolbarProps) {
  const { mode, look, onLook, onZoom } = props
  return (
    <div className={styles.toolbar}>
      <SegmentedControl
        label="What the lanes stand for"
        segments={LANES}
        value={look.by}
        onChange={(by) => onLook({ ...look, by })}
      />
      <SegmentedControl
        label="What the timeline shows"
        segments={MODES}
        value={mode === 'whole' || mode === 'last' ? mode : null}
        onChange={(chosen) => (chosen === 'whole' ? props.onWhole() : props.onLast())}
      />
      {props.where}
      {props.running ? (
        <Toggle isSelected={isFollowing(mode)} onChange={props.onFollow}>
          Follow now
        </Toggle>
      ) : null}
      {props.canShorten ? (
        <Toggle
          label="Shorten quiet time"
          isSelected={look.shorten}
          onChange={(shorten) => onLook({ ...look, shorten })}
        >
          <FoldHorizontal aria-hidden />
        </Toggle>
      ) : null}
      <span className={styles.zoom}>
        <IconButton
          size="s"
          label={COMMANDS.viewBack.label}
          keys={COMMANDS.viewBack.keys[0]}
          isDisabled={!props.ways.back}
          onPress={props.onBack}
        >
          <ChevronLeft aria-hidden />
        </IconButton>
        <IconButton
          size="s"
          label={COMMANDS.viewForward.label}
          keys={COMMANDS.viewForward.keys[0]}
          isDisabled={!props.ways.forward}
          onPress={props.onForward}
        >
          <ChevronRight aria-hidden />
        </IconButton>
        <IconButton size="s" label="Zoom out" keys="Mod+-" onPress={() => onZoom(1 / 0.6)}>
          <ZoomOut aria-hidden />
        </IconButton>
        <IconButton size="s" label="Zoom in" keys="Mod+=" onPress={() => onZoom(0.6)}>
          <ZoomIn aria-hidden />
        </IconButton>
      </span>
      <span className={styles.dates}>{props.dates}</span>
      <span className={styles.facts}>
        {props.facts.map((fact, index) => (
          <span key={fact}>{index === 0 ? fact : ` · ${fact}`}</span>
        ))}
      </span>
    </div>
  )
}
