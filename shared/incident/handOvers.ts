import { changesOf } from './eventsOf.ts'
import type { Incident } from './incident.ts'

/** How often a role went from one person to another [M20]; who takes a role that nobody held is no hand-over. */
export const handOvers = ({ timeline }: Incident): number =>
  changesOf(timeline).filter(
    ({ change }) => change?.what === 'role' && change.from !== null && change.from !== '' && change.from !== change.to,
  ).length
