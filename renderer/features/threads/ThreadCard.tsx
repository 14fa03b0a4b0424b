import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { useApp } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './OpenThreads.module.css'

interface ThreadCardProps {
  readonly event: IncidentEvent
  readonly title: string
  readonly clock: string
  /** What the clock counts, for the ear. */
  readonly clockLabel: string
  readonly tone?: 'plain' | 'warn'
  readonly detail: string
  readonly children: ReactNode
}

/** One loose end: what it is, since when, and its verbs. Its title selects the event. */
export function ThreadCard({ event, title, clock, clockLabel, tone = 'plain', detail, children }: ThreadCardProps) {
  const select = useApp((app) => app.select)
  const isSelected = useApp((app) => app.selection === event.id)
  return (
    <li className={classNames(styles.thread, isSelected && styles.selected)}>
      <KindIcon kind={event.kind} />
      <AriaButton className={styles.title} onPress={() => select(event.id)}>
        {title}
      </AriaButton>
      {clock === '' ? (
        <span />
      ) : (
        <span className={classNames(styles.clock, tone === 'warn' && styles.warn)}>
          <VisuallyHidden>{clockLabel} </VisuallyHidden>
          {clock}
        </span>
      )}
      {detail === '' ? null : <span className={styles.detail}>{detail}</span>}
      {children}
    </li>
  )
}
