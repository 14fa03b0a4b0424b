import { join } from 'node:path'
import type { IncidentId } from '../../../shared/ids.ts'
import { type Outcome, type Tally, tally } from '../outcome.ts'
import { checkSaved, newIncident, pause, withFolder } from '../realDisk.ts'
import { kill, type Running } from '../running.ts'

/** Starts a program that logs into an incident until it is killed. */
export type StartLogger = (library: string, incident: IncidentId, user: string) => Running

export interface KillPlan {
  /** How many times everything is killed. */
  readonly rounds: number
  /** How many programs log into one incident at once. */
  readonly writers: number
  readonly start: StartLogger
}

/** Where the library lies, and what else happens when the programs are killed: the power may go. */
export interface KillPlace {
  readonly folder: string
  readonly afterKill: () => Promise<void>
}

/** After so many rounds a new incident is begun: reading a huge one each time would test nothing more. */
const ROUNDS_PER_INCIDENT = 10

/** The longest that a program lives after its first entry, in milliseconds. */
const LIFE = 150

/** [D5] Programs killed at any moment, again and again: each start finds all that was ever acknowledged. */
export async function killsLoseNothing(plans: readonly KillPlan[]): Promise<Outcome> {
  const counts = tally()
  await withFolder(async (folder) => {
    for (const plan of plans) {
      await killAgainAndAgain(plan, { folder: join(folder, 'library'), afterKill: () => Promise.resolve() }, counts)
    }
  })
  return counts.outcome()
}

export async function killAgainAndAgain(plan: KillPlan, place: KillPlace, counts: Tally): Promise<void> {
  await withFolder(async (user) => {
    let slowest = 0
    for (let round = 0; round < plan.rounds; round += ROUNDS_PER_INCIDENT) {
      const incident = await newIncident(place.folder, user)
      const ids = new Set<string>()
      for (let next = round; next < Math.min(plan.rounds, round + ROUNDS_PER_INCIDENT); next++) {
        for (const id of await oneRound(plan, place, incident, user)) ids.add(id)
        const what = `kill ${next + 1} of ${plan.rounds}, ${plan.writers} writing`
        slowest = Math.max(slowest, await checkSaved({ library: place.folder, incident, ids }, what, counts))
        counts.add({ cases: plan.writers })
      }
      counts.add({ acknowledged: ids.size })
    }
    counts.note(`${plan.writers} at once: opened within ${Math.round(slowest)} ms`)
  })
}

async function oneRound(
  plan: KillPlan,
  place: KillPlace,
  incident: IncidentId,
  user: string,
): Promise<Iterable<string>> {
  const running = Array.from({ length: plan.writers }, () => plan.start(place.folder, incident, user))
  await Promise.all(running.map(({ saves }) => saves))
  await pause(Math.random() * LIFE)
  await Promise.all(running.map(kill))
  await place.afterKill()
  return running.flatMap(({ saved }) => [...saved])
}
