import { useEffect } from 'react'
import type { Incident } from '../../shared/incident/incident.ts'
import { AttachmentView } from '../features/attachments/AttachmentView.tsx'
import { EntryLine } from '../features/capture/EntryLine.tsx'
import { KeyBar } from '../features/review/KeyBar.tsx'
import { MissingEvent } from '../features/review/MissingEvent.tsx'
import { ReviewLayout } from '../features/review/ReviewLayout.tsx'
import { listenForKeysIn } from '../keys.ts'
import { appStore, useApp, useCommand, useIncident } from '../store/useApp.ts'
import { useKeptPlace } from '../store/useKeptPlace.ts'
import { useStageKeys } from '../store/useStageKeys.ts'
import { useWalk } from '../store/useWalk.ts'
import { focusSection } from './focusSection.ts'
import { ReviewDesk } from './ReviewDesk.tsx'
import { ReviewSide } from './ReviewSide.tsx'
import { ReviewStage } from './ReviewStage.tsx'

/** The facilitator's room: what runs the meeting, what it looks at, what it finds. */
export function ReviewView() {
  const incident = useIncident()
  return incident === null ? null : <Review incident={incident} />
}

/** Where an unfinished line of the review is kept. */
const MISSING_EVENT = 'missingEvent'

function Review({ incident }: { readonly incident: Incident }) {
  const stage = useApp((app) => app.reviewStage)
  const draft = useApp(({ session }) => (session.status === 'open' ? session.drafts[MISSING_EVENT]?.text : undefined))
  const walk = useWalk(incident)
  useKeptPlace()
  useStageKeys()
  useCommand('nextSection', () => focusSection(1))
  useCommand('previousSection', () => focusSection(-1))
  useEffect(() => listenForKeysIn('review', (name, keys) => appStore.getState().runCommand(name, keys)), [])
  const hasDesk = stage === 'walk' || stage === 'boards'
  return (
    <>
      <ReviewLayout
        side={<ReviewSide incident={incident} />}
        stage={<ReviewStage incident={incident} stage={stage} walk={walk} />}
        desk={hasDesk ? <ReviewDesk incident={incident} stage={stage} walk={walk} /> : null}
        keys={<KeyBar stage={stage} />}
      />
      {stage === 'walk' ? (
        <MissingEvent incident={incident} walk={walk}>
          <EntryLine incident={incident} draft={draft ?? ''} draftField={MISSING_EVENT} />
        </MissingEvent>
      ) : null}
      <AttachmentView incident={incident} />
    </>
  )
}
