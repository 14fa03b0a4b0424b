import { useEffect } from 'react'
import { KeyBar } from '../features/review/KeyBar.tsx'
import { ReviewLayout } from '../features/review/ReviewLayout.tsx'
import { listenForKeysIn } from '../keys.ts'
import { appStore, useApp, useIncident } from '../store/useApp.ts'
import { ReviewDesk } from './ReviewDesk.tsx'
import { ReviewSide } from './ReviewSide.tsx'
import { ReviewStage } from './ReviewStage.tsx'

/** The facilitator's room: what runs the meeting, what it looks at, what it finds. */
export function ReviewView() {
  const incident = useIncident()
  const stage = useApp((app) => app.reviewStage)
  useEffect(() => listenForKeysIn('review', (name, keys) => appStore.getState().runCommand(name, keys)), [])
  if (incident === null) return null
  const hasDesk = stage === 'walk' || stage === 'boards'
  return (
    <ReviewLayout
      side={<ReviewSide incident={incident} />}
      stage={<ReviewStage incident={incident} stage={stage} />}
      desk={hasDesk ? <ReviewDesk incident={incident} /> : null}
      keys={<KeyBar stage={stage} />}
    />
  )
}
