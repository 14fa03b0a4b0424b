import type { ReviewStage } from '../../../shared/review/keptPlace.ts'
import { useApp } from '../../store/useApp.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './StageTabs.module.css'

const STAGES: readonly { readonly id: ReviewStage; readonly label: string }[] = [
  { id: 'prepare', label: 'Prepare' },
  { id: 'walk', label: 'Walk' },
  { id: 'boards', label: 'Boards' },
  { id: 'actions', label: 'Actions' },
  { id: 'facts', label: 'Facts' },
  { id: 'close', label: 'Close' },
]

export function StageTabs() {
  const stage = useApp((app) => app.reviewStage)
  const show = useApp((app) => app.showStage)
  return (
    <nav className={styles.tabs} aria-label="Review">
      <SegmentedControl label="Part of the review" segments={STAGES} value={stage} onChange={show} />
    </nav>
  )
}
