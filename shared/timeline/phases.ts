import { type Duration, measure } from '../incident/duration.ts'
import type { Milestone } from '../incident/incident.ts'
import { MILESTONE_NAMES, type MilestonePoint, type Milestones } from '../incident/milestone.ts'
import { glanceDuration } from '../time/glanceDuration.ts'
import { between, type Instant, type Millis } from '../time/instant.ts'

/** The four stretches of an incident, each named after what its end is called. */
const PHASES = ['detect', 'respond', 'mitigate', 'resolve'] as const
export type PhaseName = (typeof PHASES)[number]

const PHASE_LABELS: Readonly<Record<PhaseName, string>> = {
  detect: 'Detect',
  respond: 'Respond',
  mitigate: 'Mitigate',
  resolve: 'Resolve',
}

/** The milestones that phases run between: phase n runs from bound n to bound n + 1. */
const BOUNDS = ['impactStart', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const satisfies Milestone[]
type Bound = (typeof BOUNDS)[number]

/**
 * A stretch between two milestones that follow each other. Where the milestones between are not known it is several
 * phases in one: nobody knows where one became the other. `running`: it has no end yet and is drawn until now.
 */
export interface Phase extends Pick<Duration, 'approximate' | 'bound'> {
  /** At least one. */
  readonly names: readonly PhaseName[]
  readonly from: Bound
  /** Null while it runs. */
  readonly to: Bound | null
  readonly start: Instant
  readonly end: Instant
  readonly length: Millis
  readonly running: boolean
}

export interface Phases {
  /** By time, none overlapping another. */
  readonly phases: readonly Phase[]
  /** Whole sentences: which milestones are missing, or lie out of order, so that a phase is not drawn by itself. */
  readonly notes: readonly string[]
}

interface Known {
  readonly bound: Bound
  readonly point: MilestonePoint
}

/**
 * The phases of an incident by its milestones [M1] to [M9], [T2]. `now` is null once the incident is over; until then the phase
 * after the last milestone runs. A milestone that is missing, known by the day only, or out of order ends no phase.
 */
export function phasesOf(milestones: Milestones, now: Instant | null): Phases {
  const timed = BOUNDS.flatMap((bound): readonly Known[] => {
    const { point } = milestones[bound]
    return point === null || point.precision === 'day' ? [] : [{ bound, point }]
  })
  const kept = inOrder(timed)
  const closed = kept.slice(1).flatMap((to, index) => phaseBetween(kept[index], to))
  const last = kept.at(-1)
  const running = last === undefined || now === null ? [] : runningFrom(last, now)
  return {
    phases: [...closed, ...running],
    notes: BOUNDS.flatMap((bound) => noteOn(bound, milestones, timed, kept, now)),
  }
}

/** The most milestones of which none lies before the one it should follow; of equals the choice with the later ones. */
function inOrder(known: readonly Known[]): readonly Known[] {
  let best: readonly Known[] = []
  for (let choice = 2 ** known.length - 1; choice > 0; choice--) {
    const chosen = known.filter((_, index) => (choice & (1 << index)) !== 0)
    const rising = chosen.every(({ point }, index) => point.at >= (chosen[index - 1]?.point.at ?? point.at))
    if (rising && chosen.length > best.length) best = chosen
  }
  return best
}

function phaseBetween(from: Known | undefined, to: Known): readonly Phase[] {
  const measured = from === undefined ? null : measure(from.point, to.point)
  if (from === undefined || measured?.ms === null || measured === null) return []
  const { ms, approximate, bound } = measured
  return [
    {
      names: PHASES.slice(BOUNDS.indexOf(from.bound), BOUNDS.indexOf(to.bound)),
      from: from.bound,
      to: to.bound,
      start: from.point.at,
      end: to.point.at,
      length: ms,
      running: false,
      approximate,
      bound,
    },
  ]
}

/** What is being done now is the phase that the next milestone will end; behind the resolution there is none. */
function runningFrom({ bound, point }: Known, now: Instant): readonly Phase[] {
  const name = PHASES[BOUNDS.indexOf(bound)]
  if (name === undefined || now < point.at) return []
  return [
    {
      names: [name],
      from: bound,
      to: null,
      start: point.at,
      end: now,
      length: between(point.at, now),
      running: true,
      approximate: point.precision !== 'exact',
      bound: point.precision === 'before' ? 'atLeast' : point.precision === 'after' ? 'atMost' : null,
    },
  ]
}

function noteOn(
  bound: Bound,
  milestones: Milestones,
  timed: readonly Known[],
  kept: readonly Known[],
  now: Instant | null,
): readonly string[] {
  if (kept.some((one) => one.bound === bound)) return []
  const own = timed.find((one) => one.bound === bound)
  if (own !== undefined) return [`${MILESTONE_NAMES[bound]} lies out of order, so no phase begins or ends there.`]
  // What is still to come is not missing.
  const passed = kept.some((one) => BOUNDS.indexOf(one.bound) > BOUNDS.indexOf(bound))
  const { point, missing } = milestones[bound]
  if (now !== null && !passed && bound !== 'impactStart') return []
  return [`${point === null ? missing : `${MILESTONE_NAMES[bound]} is known by the day only`}.`]
}

const BOUND_WORDS = { atLeast: 'at least ', atMost: 'at most ' } as const

/** `Detect`, or `Respond and mitigate` where one cannot be told from the other. */
export function phaseTitle({ names }: Phase): string {
  const words = names.map((name) => PHASE_LABELS[name])
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(words.length > 2 ? ', ' : ' and ')
}

/** `7 min`, `≈ 41 min`, `12 min so far`: how long a phase took. From ten minutes on seconds are left out. */
export function phaseLength({ length, approximate, bound, running }: Phase): string {
  const sign = bound === null ? (approximate ? '≈ ' : '') : BOUND_WORDS[bound]
  return `${sign}${glanceDuration(length)}${running ? ' so far' : ''}`
}

/** The whole of it for the pointer and the ear: `Mitigate: from acknowledgement to mitigation, 41 min`. */
export function phaseSentence(phase: Phase): string {
  const from = MILESTONE_NAMES[phase.from].toLowerCase()
  const to = phase.to === null ? 'now' : MILESTONE_NAMES[phase.to].toLowerCase()
  return `${phaseTitle(phase)}: from ${from} to ${to}, ${phaseLength(phase)}`
}
