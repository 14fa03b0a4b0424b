import type { DeviceId, EntryId } from '../ids.ts'
import { type Instant, type Millis, millis } from '../time/instant.ts'
import type { Sleep } from './sleep.ts'

/** How far a wall clock may stray from one that never jumps, from one line to the next, before it was set. */
export const CLOCK_TOLERANCE: Millis = 5_000 as Millis

/** What one line says of its writer's two clocks. */
export interface ClockReading {
  /** The writing session: the clock that never jumps counts from its beginning. Empty where no header said which. */
  readonly session: string
  readonly device: DeviceId
  readonly wall: Instant
  /** Milliseconds since the session began. */
  readonly steady: Millis
  /** Null for the first line of a segment, which is no entry. */
  readonly entry: EntryId | null
}

/** A place where a computer's clock was set while it recorded. The order of what it recorded is not touched [J6]. */
export interface ClockJump {
  /** The first entry after it. */
  readonly entry: EntryId
  readonly device: DeviceId
  /** The wall time of that entry, by the clock as it was set. */
  readonly at: Instant
  /**
   * How far the clock was moved: ahead, or back where it is negative. In whole seconds: a computer reads its two clocks
   * one after the other, a moment apart.
   */
  readonly by: Millis
}

/** Keeps those readings of a long row that `clockJumps` needs. */
export interface ClockTrace {
  /** To be told of each line in turn; answers whether the clock was set between the last one and this. */
  readonly add: (reading: ClockReading) => boolean
  readonly readings: () => readonly ClockReading[]
}

const offsetOf = ({ wall, steady }: ClockReading): number => wall - steady

const stepBetween = (a: ClockReading, b: ClockReading): Millis => (offsetOf(b) - offsetOf(a)) as Millis

const isStep = (by: number): boolean => Math.abs(by) > CLOCK_TOLERANCE

/** An entry that was copied from another place carries no reading. */
const saysNothing = ({ steady, entry }: ClockReading): boolean =>
  !Number.isFinite(steady) || (steady === 0 && entry !== null)

/** Starts to read a row of lines: the first and the last reading of each session are kept, and both sides of each step. */
export function clockTrace(): ClockTrace {
  const kept: ClockReading[] = []
  let last: ClockReading | null = null

  return {
    add: (reading) => {
      if (saysNothing(reading)) return false
      const before = last
      last = reading
      const known = kept.at(-1)
      if (before === null || known === undefined || before.session !== reading.session) {
        if (before !== null && known !== before) kept.push(before)
        kept.push(reading)
        return false
      }
      const isStepped = isStep(stepBetween(before, reading))
      // What has drifted since is kept before it adds up to a step.
      const hasDrifted = isStep(2 * stepBetween(known, reading))
      if (isStepped || hasDrifted || before.entry === null) {
        if (known !== before) kept.push(before)
        kept.push(reading)
      }
      return isStepped
    },
    readings: () => (last === null || kept.at(-1) === last ? kept : [...kept, last]),
  }
}

/**
 * Where clocks were set while somebody recorded, in the order of the recording of each session: steps of the wall time
 * against the clock that never jumps. Summer time and travel are no steps, because wall times carry their offset. A step
 * ahead is not told as far as the computer is known to have slept: some clocks that never jump stand still meanwhile.
 * Readings may come in any order and more than once.
 */
export function clockJumps(readings: readonly ClockReading[], sleeps: readonly Sleep[]): readonly ClockJump[] {
  const sessions = new Map<string, ClockReading[]>()
  for (const reading of readings) {
    const known = sessions.get(reading.session)
    if (known === undefined) sessions.set(reading.session, [reading])
    else known.push(reading)
  }
  return [...sessions.values()].flatMap((session) => jumpsOf(session, sleeps))
}

function jumpsOf(session: readonly ClockReading[], sleeps: readonly Sleep[]): readonly ClockJump[] {
  // What an error made the writer write again lies behind later lines: the clock that never jumps has the true order.
  const inTurn = session.toSorted((a, b) => a.steady - b.steady || a.wall - b.wall)
  const jumps: ClockJump[] = []
  let after: ClockReading | null = null
  for (let place = inTurn.length - 1; place > 0; place--) {
    const [before, reading] = [inTurn[place - 1], inTurn[place]]
    if (before === undefined || reading === undefined) continue
    if (reading.entry !== null) after = reading
    const step = stepBetween(before, reading)
    if (!isStep(step) || after === null || after.entry === null) continue
    const by = step > 0 ? Math.max(0, step - sleptBetween(before, reading, sleeps)) : step
    if (isStep(by))
      jumps.push({
        entry: after.entry,
        device: after.device,
        at: after.wall,
        by: millis(Math.round(by / 1_000) * 1_000),
      })
  }
  return jumps.reverse()
}

const sleptBetween = (a: ClockReading, b: ClockReading, sleeps: readonly Sleep[]): number =>
  sleeps
    .filter(({ device }) => device === b.device)
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, b.wall) - Math.max(from, a.wall)), 0)
