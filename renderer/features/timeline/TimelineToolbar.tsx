import { ZoomIn, ZoomOut } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { ViewMode } from './controller.ts'
import styles from './Timeline.module.css'

interface TimelineToolbarProps {
  readonly mode: ViewMode
  readonly dates: string
  readonly facts: readonly string[]
  readonly onWhole: () => void
  readonly onLast: () => void
  readonly onZoom: (factor: number) => void
}

const MODES = [
  { id: 'whole', label: 'Whole' },
  { id: 'last', label: 'Last 15 min' },
] as const

export function TimelineToolbar({ mode, dates, facts, onWhole, onLast, onZoom }: TimelineToolbarProps) {
  return (
    <div className={styles.toolbar}>
      <SegmentedControl
        label="What the timeline shows"
        segments={MODES}
        value={mode === 'free' ? null : mode}
        onChange={(chosen) => (chosen === 'whole' ? onWhole() : onLast())}
      />
      <span className={styles.zoom}>
        <IconButton size="s" label="Zoom out" keys="Mod+-" onPress={() => onZoom(1 / 0.6)}>
          <ZoomOut aria-hidden />
        </IconButton>
        <IconButton size="s" label="Zoom in" keys="Mod+=" onPress={() => onZoom(0.6)}>
          <ZoomIn aria-hidden />
        </IconButton>
      </span>
      <span className={styles.dates}>{dates}</span>
      <span className={styles.facts}>{facts.join(' · ')}</span>
    </div>
  )
}
