import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { impactTime } from '../../../shared/incident/impactTime.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { Interval } from '../../../shared/incident/intervals.ts'
import { milestonesOf } from '../../../shared/incident/milestones.ts'
import { assertNever } from '../../../shared/result.ts'
import { byUrgency, type Thread, threadsOf } from '../../../shared/threads/threadsOf.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { now, useNow } from '../../clock.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckThread } from './CheckThread.tsx'
import { CardContext, cardAfterKey, cardIndexOf, focusCard } from './cardFocus.ts'
import { DecisionThread } from './DecisionThread.tsx'
import { DueAloud } from './DueAloud.tsx'
import { EscalationThread } from './EscalationThread.tsx'
import { HypothesisThread, ParkedThread } from './HypothesisThread.tsx'
import { ImpactThread } from './ImpactThread.tsx'
import styles from './OpenThreads.module.css'
import { useSteadyCards } from './useSteadyCards.ts'

/** So many can be looked after at a glance; the rest is a press away. */
const SHOWN = 20

/** What waits for somebody, each with its clock and its verbs. */
export function OpenThreads({ incident }: { readonly incident: Incident }) {
  const threads = useMemo(() => threadsOf(incident.timeline), [incident])
  const resolved = useMemo(() => milestonesOf(incident).resolved.point, [incident])
  const at = useNow(1000)
  const minute = useNow(60_000)
  const impact = useMemo(() => impactTime(incident, resolved, minute).intervals, [incident, resolved, minute])
  const [showsAll, setShowsAll] = useState(false)
  const [isHeld, setHeld] = useState(false)
  const [isOver, setOver] = useState(false)
  const [current, setCurrent] = useState<string | null>(null)
  const ask = useAsk()
  const selection = useApp((app) => app.selection)
  const list = useRef<HTMLUListElement>(null)
  const place = useRef<number | null>(null)
  const runCommand = useApp((app) => app.runCommand)

  const steady = useSteadyCards(byUrgency(threads, at), isHeld || isOver)
  const shown = showsAll ? steady : steady.slice(0, SHOWN)
  const ids = shown.map(({ event }) => event.id).join()
  const currentId = shown.some(({ event }) => event.id === current) ? current : (shown[0]?.event.id ?? null)
  const waiting = threads.filter(({ kind }) => kind !== 'parked' && kind !== 'decision').length
  const running = threads.filter(({ kind }) => kind === 'impact').length

  useCommand('focusThreads', shown.length === 0 ? null : () => void focusCurrent())
  useCommand('endAllImpacts', running === 0 ? null : () => void ask({ kind: 'endAllImpacts', at: now() }))
  const focusCurrent = () => {
    const index = shown.findIndex(({ event }) => event.id === currentId)
    focusCard(list.current, index)
  }

  // A card that had the focus has gone: the next one takes it, and after the last the entry line does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about the cards that are there
  useLayoutEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return
    if (focusCard(list.current, place.current)) return
    place.current = null
    runCommand('focusEntryLine')
  }, [ids])

  // The panel shrinks when the inspector has something to show.
  useLayoutEffect(() => {
    const focused = list.current?.contains(document.activeElement) === true ? document.activeElement : null
    if (selection !== null) focused?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [selection])

  useEffect(() => {
    const onPointerDown = (down: PointerEvent) => {
      if (down.target instanceof Node && list.current?.contains(down.target) !== true) place.current = null
    }
    document.addEventListener('pointerdown', onPointerDown, { capture: true })
    return () => document.removeEventListener('pointerdown', onPointerDown, { capture: true })
  }, [])

  const onFocus = ({ target }: FocusEvent) => {
    setHeld(true)
    const index = cardIndexOf(list.current, target)
    if (index === -1) return
    place.current = index
    setCurrent(shown[index]?.event.id ?? null)
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return
    setHeld(false)
    if (relatedTarget !== null) place.current = null
  }
  const onKeyDownCapture = (press: KeyboardEvent) => {
    const { target } = press
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return
    if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey || !(target instanceof Element)) return
    const next = cardAfterKey(press.key, cardIndexOf(list.current, target), shown.length)
    if (next === null) return
    press.preventDefault()
    press.stopPropagation()
    focusCard(list.current, next)
  }

  return (
    <section
      aria-label="Open threads"
      data-region=""
      className={styles.threads}
      data-roomy={selection === null ? '' : undefined}
    >
      <h2 className={styles.heading}>
        Open threads <span className={styles.count}>{waiting}</span>
      </h2>
      <DueAloud threads={threads} at={at} />
      {shown.length === 0 ? (
        <p className={styles.empty}>
          Nothing is waiting. Open hypotheses, unanswered escalations and running impacts stand here, each with its
          clock.
        </p>
      ) : (
        <ul
          ref={list}
          className={styles.list}
          onFocus={onFocus}
          onBlur={onBlur}
          onKeyDownCapture={onKeyDownCapture}
          onPointerEnter={() => setOver(true)}
          onPointerLeave={() => setOver(false)}
        >
          {shown.map((thread) => (
            <CardContext key={thread.event.id} value={thread.event.id === currentId}>
              <ThreadOf thread={thread} at={at} impact={impact} running={running} />
            </CardContext>
          ))}
          {shown.length < steady.length ? (
            <li className={styles.more}>
              <Button size="s" variant="quiet" onPress={() => setShowsAll(true)}>
                Show {steady.length - shown.length} more
              </Button>
            </li>
          ) : null}
        </ul>
      )}
    </section>
  )
}

interface ThreadOfProps {
  readonly thread: Thread
  readonly at: Instant
  readonly impact: readonly Interval[]
  readonly running: number
}

function ThreadOf({ thread, at, impact, running }: ThreadOfProps) {
  switch (thread.kind) {
    case 'hypothesis':
      return <HypothesisThread thread={thread} at={at} impact={impact} />
    case 'parked':
      return <ParkedThread thread={thread} />
    case 'escalation':
      return <EscalationThread thread={thread} at={at} />
    case 'impact':
      return <ImpactThread thread={thread} at={at} impact={impact} running={running} />
    case 'check':
      return <CheckThread thread={thread} at={at} />
    case 'decision':
      return <DecisionThread thread={thread} />
    default:
      return assertNever(thread)
  }
}
