import type { Incident } from '../../../shared/incident/incident.ts'

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

/** `known so far: 10 events · 2 misleading paths`. */
export function knownSoFarWords({ timeline }: Pick<Incident, 'timeline'>): string {
  const shown = timeline.filter(({ hidden }) => !hidden)
  const paths = shown.filter(({ kind, state }) => kind === 'hypothesis' && state === 'ruledOut').length
  const events = `known so far: ${counted(shown.length, 'event')}`
  return paths === 0 ? events : `${events} · ${counted(paths, 'misleading path')}`
}
