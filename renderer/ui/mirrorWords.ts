import type { MirrorState } from '../../shared/ipc.ts'

/** How the copy in a second folder stands, in a few calm words. */
export function mirrorWords({ behind, problem, isCopying }: MirrorState): string {
  if (problem?.kind === 'notFound') return `folder not there${behind === 0 ? '' : `, ${behindWords(behind)}`}`
  if (problem?.kind === 'diskFull') return `disk full, ${behindWords(behind)}`
  if (behind > 0) return behindWords(behind)
  if (problem !== null) return 'cannot be written'
  return isCopying ? 'copying…' : 'up to date'
}

const behindWords = (behind: number): string => `${behind} ${behind === 1 ? 'entry' : 'entries'} behind`

/** Whether there is something to say where nobody asked. */
export const isLagging = ({ behind, problem }: MirrorState): boolean => behind > 0 || problem !== null
