import { STATUSES, type Status } from '../../shared/incident/event.ts'
import { STATUS_WORDS } from '../../shared/incident/fieldWords.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { isRunning } from '../../shared/incident/isRunning.ts'
import { now } from '../clock.ts'
import { useApp, useIncident } from '../store/useApp.ts'
import { useAsk } from '../store/useAsk.ts'
import { useWalk } from '../store/useWalk.ts'
import { BrandMark } from '../ui/BrandMark.tsx'
import { Shape } from '../ui/KindIcon.tsx'
import { severityTone } from '../ui/severityTone.ts'
import { ChangePill } from './ChangePill.tsx'
import { Commander } from './Commander.tsx'
import { CompactHeader } from './CompactHeader.tsx'
import { ElapsedClock } from './ElapsedClock.tsx'
import styles from './Header.module.css'
import { IncidentTitle } from './IncidentTitle.tsx'
import { LibraryFacts } from './LibraryFacts.tsx'
import { MirrorPill } from './MirrorPill.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { FoggedHead, ReviewClock, WhoRunsIt } from './ReviewFacts.tsx'
import { RoomToggle } from './RoomToggle.tsx'
import { UpdateClock } from './UpdateClock.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import { ZoneSwitch } from './ZoneSwitch.tsx'

export function Header() {
  const view = useApp((app) => app.view)
  const incident = useIncident()
  const isCompact = useApp((app) => app.isCompact)
  if (isCompact) return <CompactHeader />
  return (
    <header className={styles.header} data-region="[aria-selected=true]">
      <span className={styles.brand}>
        <BrandMark />
        <span className={styles.name}>Faultline</span>
      </span>
      <ViewTabs />
      {view === 'library' || incident === null ? (
        <>
          <span className={styles.spacer} />
          <LibraryFacts />
        </>
      ) : (
        <Facts incident={incident} />
      )}
      <MirrorPill />
      <ZoneSwitch />
      <MoreMenu />
    </header>
  )
}

function Facts({ incident }: { readonly incident: Incident }) {
  const isReview = useApp((app) => app.view === 'review')
  const isRoomOpen = useApp((app) => app.isRoomOpen)
  if (isReview) return <ReviewHead incident={incident} />
  return (
    <>
      <Head incident={incident} />
      <span className={styles.spacer} />
      {isRoomOpen ? <RoomToggle /> : <Commander incident={incident} />}
      <UpdateClock incident={incident} />
      <ElapsedClock incident={incident} />
    </>
  )
}

/** In the review the screen is often shared: while the walk hides what comes, so does the head. */
function ReviewHead({ incident }: { readonly incident: Incident }) {
  const isWalk = useApp((app) => app.reviewStage === 'walk')
  const { seen } = useWalk(incident)
  const isFogged = isWalk && seen !== incident
  return (
    <>
      {isFogged ? <FoggedHead seen={seen} /> : <Head incident={incident} />}
      <span className={styles.spacer} />
      <WhoRunsIt incident={incident} />
      <RoomToggle />
      <UpdateClock incident={incident} />
      <ReviewClock incident={incident} isFogged={isFogged} />
    </>
  )
}

/** What the incident is called, how bad it is and how far it is, each to be changed. */
function Head({ incident }: { readonly incident: Incident }) {
  const ask = useAsk()
  const { severity, severityScale, status } = incident
  const changeStatus = (to: Status, reason: string) => void ask({ kind: 'changeStatus', to, at: now(), reason })
  const changeSeverity = (to: string, reason: string) => void ask({ kind: 'changeSeverity', to, at: now(), reason })
  return (
    <>
      <IncidentTitle incident={incident} />
      <ChangePill
        command="changeSeverity"
        what="Severity"
        value={severity}
        values={severityScale.map((id) => ({ id, label: id }))}
        tone={severityTone(severity, severityScale)}
        onChange={changeSeverity}
      />
      <ChangePill
        command="changeStatus"
        what="Status"
        value={status}
        values={STATUSES.map((id) => ({ id, label: STATUS_WORDS[id] }))}
        tone={isRunning(status) ? 'plain' : 'ok'}
        icon={isRunning(status) ? null : <Shape name="resolution" size={14} />}
        onChange={changeStatus}
      />
    </>
  )
}
