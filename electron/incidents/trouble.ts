import type { RecoveryReport } from '../../shared/journal/recovery.ts'

/**
 * What a report holds, as one calm sentence for the library; null when all is well. A torn tail alone is no trouble: it is
 * how a crash leaves a file, and nothing acknowledged was in it.
 */
export function troubleOf(report: RecoveryReport): string | null {
  const damaged = report.damaged.filter(({ reason }) => reason === 'damage').length
  const parts = [
    counted(damaged, 'damaged place', 'damaged places'),
    counted(report.gaps.length, 'place where entries are missing', 'places where entries are missing'),
    counted(report.unreadable.length, 'file that cannot be read', 'files that cannot be read'),
    counted(report.conflicts.length, 'entry that exists in two versions', 'entries that exist in two versions'),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : `The log has ${parts.join(', ')}. Everything else is shown.`
}

const counted = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : many}`
