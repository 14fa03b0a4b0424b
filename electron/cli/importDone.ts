import type { IncidentId } from '../../shared/ids.ts'
import type { FactsProblem } from '../../shared/import/facts/shape.ts'

export interface ImportOptions {
  readonly dryRun?: boolean
  readonly json?: boolean
  /** Of tables: the zone of times that name none. */
  readonly zone?: string
  /** Of tables: `day-first` or `month-first`. */
  readonly dates?: string
  /** Of a new incident made of tables. */
  readonly title?: string
}

/** Something left out, or taken differently than written. `file` is said when there were several. */
export type Remark = FactsProblem & { readonly file?: string }

/** What an import did, or would do; `id` is null for an incident that would be new. Its words are stable. */
export interface ImportDone {
  readonly id: IncidentId | null
  readonly created: number
  readonly updated: number
  readonly skipped: readonly Remark[]
  readonly warnings: readonly Remark[]
}

/** The same for people. `what`: one of what was imported, and several. */
export function importSentences(
  { created, updated, skipped, warnings }: ImportDone,
  isRehearsal: boolean,
  [one, many]: readonly [string, string] = ['event', 'events'],
): readonly string[] {
  const [make, change] = isRehearsal ? ['would be created', 'would be updated'] : ['created', 'updated']
  const said = ({ file, path, reason }: Remark) => `${file === undefined ? '' : `${file}: `}${path}: ${reason}`
  return [
    `${created} ${created === 1 ? one : many} ${make}, ${updated} ${change}, ${skipped.length} skipped.`,
    ...skipped.map((remark) => `skipped ${said(remark)}`),
    ...warnings.map((remark) => `note ${said(remark)}`),
  ]
}
