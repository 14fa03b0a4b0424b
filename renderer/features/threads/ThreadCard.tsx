import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Button as AriaButton, Toolbar } from 'react-aria-components'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { useApp } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useIsCurrentCard } from './cardFocus.ts'
import styles from './OpenThreads.module.css'

interface ThreadCardProps {
  readonly event: IncidentEvent
  readonly title: string
  readonly clock: string
  /** What the clock counts, for the ear. */
  readonly clockLabel: string
  readonly tone?: 'plain' | 'warn' | 'quiet' | 'calm'
  readonly detail: ReactNode
  /** Stands in place of the verbs while one of them asks. */
  readonly form?: ReactNode
  /** What a verb opens beside the others. */
  readonly below?: ReactNode
  readonly children?: ReactNode
}

/** One loose end: what it is, since when, and its verbs. Its title selects the event. */
export function ThreadCard(props: ThreadCardProps) {
  const { event, title, clock, clockLabel, tone = 'plain', detail, form = null, below = null, children = null } = props
  const select = useApp((app) => app.select)
  const isSelected = useApp((app) => app.selection === event.id)
  const isCurrent = useIsCurrentCard()
  const card = useRef<HTMLLIElement>(null)
  const asks = form !== null || below !== null
  const asked = useRef(asks)
  useLayoutEffect(() => {
    // What was opened under the card, and had the focus, is gone.
    if (asked.current && !asks && document.activeElement === document.body) {
      card.current?.querySelector<HTMLElement>('[data-card-title]')?.focus()
    }
    asked.current = asks
  }, [asks])
  return (
    <li
      ref={card}
      className={classNames(styles.thread, isSelected && styles.selected, tone === 'quiet' && styles.quiet)}
      data-thread={event.id}
    >
      <KindIcon kind={event.kind} state={event.kind === 'hypothesis' ? event.state : null} />
      <AriaButton
        className={styles.title}
        data-card-title=""
        excludeFromTabOrder={!isCurrent}
        onPress={() => select(event.id)}
      >
        {title}
      </AriaButton>
      {clock === '' ? (
        <span />
      ) : (
        <span className={classNames(styles.clock, styles[tone])}>
          <VisuallyHidden>{clockLabel} </VisuallyHidden>
          {clock}
        </span>
      )}
      {detail === '' ? null : <span className={styles.detail}>{detail}</span>}
      {form ??
        (children === null ? null : (
          <Toolbar aria-label={`Actions for ${title}`} className={styles.acts}>
            {children}
          </Toolbar>
        ))}
      {below}
    </li>
  )
}

/** `H2 cache stampede`. */
export const titleOf = (event: IncidentEvent): string => `${event.number ?? ''} ${event.text}`.trim()

/** The end of a button's name for the ear: which card it acts upon. */
export const aboutOf = (event: IncidentEvent): string => event.number ?? event.text
