import { ENTRY_LINE } from '../../shared/draft.ts'
import { AttachmentView } from '../features/attachments/AttachmentView.tsx'
import { EntryLine } from '../features/capture/EntryLine.tsx'
import { Corrections } from '../features/correct/Corrections.tsx'
import { SelectionBar } from '../features/correct/SelectionBar.tsx'
import { LogTools } from '../features/find/LogTools.tsx'
import { Inspector } from '../features/inspector/Inspector.tsx'
import { CompactLayout } from '../features/live/CompactLayout.tsx'
import { LiveLayout } from '../features/live/LiveLayout.tsx'
import { EventLog } from '../features/log/EventLog.tsx'
import { NudgeLine } from '../features/nudge/NudgeLine.tsx'
import { OpenThreads } from '../features/threads/OpenThreads.tsx'
import { Timeline } from '../features/timeline/Timeline.tsx'
import { useApp } from '../store/useApp.ts'

/** The commander's desk. Puts the features side by side; they know only the store. */
export function LiveView() {
  const session = useApp((app) => app.session)
  const isCompact = useApp((app) => app.isCompact)
  if (session.status !== 'open') return null
  const { incident, drafts } = session
  const log = (
    <EventLog
      key={incident.id}
      incident={incident}
      tools={<LogTools incident={incident} several={<SelectionBar incident={incident} />} />}
    />
  )
  const entry = (
    <>
      <NudgeLine incident={incident} />
      <EntryLine key={incident.id} incident={incident} draft={drafts[ENTRY_LINE]?.text ?? ''} draftField={ENTRY_LINE} />
    </>
  )
  if (isCompact) return <CompactLayout log={log} entry={entry} />
  return (
    <LiveLayout
      timeline={<Timeline key={incident.id} incident={incident} />}
      log={log}
      side={
        <>
          <OpenThreads incident={incident} />
          <Inspector incident={incident} />
          <Corrections incident={incident} />
          <AttachmentView incident={incident} />
        </>
      }
      entry={entry}
    />
  )
}
