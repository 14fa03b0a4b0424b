import type { RecoveryReport } from '../../shared/journal/recovery.ts'

const bytes = (count: number): string => `${count} ${count === 1 ? 'byte' : 'bytes'}`

/** One sentence for each thing that reading the journal found. A line cut off by a power failure was never acknowledged. */
export function recoveryWords(report: RecoveryReport): readonly string[] {
  return [
    ...report.damaged.map(({ segment, from, to, reason }) =>
      reason === 'tornTail'
        ? `The last line of ${segment} was cut off while it was being written (${bytes(to - from)}); it had not been confirmed as saved.`
        : `${segment} is damaged from byte ${from} to ${to}.`,
    ),
    ...report.gaps.map(({ segment, line }) => `Something is missing before line ${line} of ${segment}.`),
    ...report.unreadable.map(({ segment, reason }) => `${segment} could not be read: ${reason}`),
    ...(report.conflicts.length === 0
      ? []
      : [`${report.conflicts.length} lines were recorded twice with different content; both are kept.`]),
  ]
}
