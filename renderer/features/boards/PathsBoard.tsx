import { Shuffle } from 'lucide-react'
import { useMemo } from 'react'
import { evidenceIn, NO_EVIDENCE } from '../../../shared/incident/evidence.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { misleadingPathsOf } from '../../../shared/incident/misleadingPaths.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import styles from './BoardsStage.module.css'
import { PathCard } from './PathCard.tsx'

/** Each explanation that looked right and was not: what it looked like, and how long the truth was already there. */
export function PathsBoard({ incident }: { readonly incident: Incident }) {
  const { timeline } = incident
  const evidence = useMemo(() => evidenceIn(timeline), [timeline])
  const paths = misleadingPathsOf(incident)
  if (paths.length === 0) {
    return (
      <EmptyState
        icon={<Shuffle aria-hidden />}
        title="No misleading path is recorded"
        detail="A hypothesis that was ruled out appears here, with what it looked like and what disproved it."
      />
    )
  }
  return (
    <div className={styles.stack}>
      {paths.map((path) => {
        const event = incident.events.get(path.event)
        if (event === undefined) return null
        return (
          <PathCard
            key={path.event}
            path={path}
            event={event}
            evidence={evidence.get(path.event) ?? NO_EVIDENCE}
            incident={incident}
          />
        )
      })}
    </div>
  )
}
