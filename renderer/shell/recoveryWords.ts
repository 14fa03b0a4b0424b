import { type DamagedRange, isTornTail, type RecoveryReport } from '../../shared/journal/recovery.ts'

/** What may have been found, whoever looked. */
type Found = Pick<RecoveryReport, 'damaged' | 'gaps' | 'unreadable' | 'conflicts'>

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** How many things of each kind were found, in one sentence; empty when all is well. */
export function recoveryCounts({ damaged, gaps, unreadable, conflicts }: Found): string {
  const torn = damaged.filter(isTornTail).length
  const counts = [
    ...(torn === 0 ? [] : [counted(torn, 'unfinished last line', 'unfinished last lines')]),
    ...(torn === damaged.length ? [] : [counted(damaged.length - torn, 'damaged place', 'damaged places')]),
    ...(gaps.length === 0 ? [] : [counted(gaps.length, 'gap', 'gaps')]),
    ...(unreadable.length === 0 ? [] : [counted(unreadable.length, 'unreadable file', 'unreadable files')]),
    ...(conflicts.length === 0 ? [] : [counted(conflicts.length, 'entry in two versions', 'entries in two versions')]),
  ]
  return counts.join(', ')
}

/** Where damage lies: a file and its bytes. */
export const placeWords = ({ segment, from, to }: DamagedRange): string => `${segment}, bytes ${from} to ${to}`

/** What is known of one damaged place. A line cut off by a power failure was never acknowledged. */
export const damageWords = ({ segment, from, to, reason }: DamagedRange): string =>
  reason === 'tornTail'
    ? `The last line of ${segment} was cut off while it was being written (${counted(to - from, 'byte', 'bytes')}); it had not been confirmed as saved.`
    : `${segment} is damaged from byte ${from} to ${to}.`

/** One sentence for each thing that reading the journal found. */
export function recoveryWords(report: Found): readonly string[] {
  return [
    ...report.damaged.map(damageWords),
    ...report.gaps.map(({ segment, line }) => `Something is missing before line ${line} of ${segment}.`),
    ...report.unreadable.map(({ segment, reason }) => `${segment} could not be read: ${reason}`),
    ...(report.conflicts.length === 0
      ? []
      : [`${report.conflicts.length} lines were recorded twice with different content; both are kept.`]),
  ]
}
