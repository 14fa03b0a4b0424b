/** How thorough a run is: `commit` belongs to each change, `full` to the fault run of its own. */
export type Size = 'commit' | 'full'

/** What a fault test found. */
export interface Outcome {
  readonly cases: number
  /** Entries that the app had said were saved, over all cases. */
  readonly acknowledged: number
  /** Acknowledged entries that were not there afterwards. */
  readonly lost: number
  /** Whatever was wrong without a word: an entry that changed, one that nobody made, damage that was not reported. */
  readonly silent: number
  /** The first few of what was lost or silent, for people. */
  readonly failures: readonly string[]
  readonly notes: readonly string[]
  /** Why the test could not run here; null when it ran. */
  readonly skipped: string | null
}

/** Counts while a test runs. */
export interface Tally {
  readonly add: (counts: { readonly cases?: number; readonly acknowledged?: number }) => void
  readonly lost: (count: number, what: string) => void
  readonly silent: (what: string) => void
  readonly note: (text: string) => void
  readonly outcome: () => Outcome
}

/** Thrown by a tally that stops at the first failure: a planted fault was caught. */
export const CAUGHT = 'Caught'

const MAX_FAILURES = 5

export function tally({ stopAtFirst = false }: { readonly stopAtFirst?: boolean } = {}): Tally {
  const counts = { cases: 0, acknowledged: 0, lost: 0, silent: 0 }
  const failures: string[] = []
  const notes: string[] = []
  const failed = (what: string) => {
    if (failures.length < MAX_FAILURES) failures.push(what)
    if (stopAtFirst) throw Object.assign(new Error(what), { name: CAUGHT })
  }
  return {
    add: ({ cases = 0, acknowledged = 0 }) => {
      counts.cases += cases
      counts.acknowledged += acknowledged
    },
    lost: (count, what) => {
      counts.lost += count
      if (count > 0) failed(what)
    },
    silent: (what) => {
      counts.silent++
      failed(what)
    },
    note: (text) => notes.push(text),
    outcome: () => ({ ...counts, failures, notes, skipped: null }),
  }
}

export const skipped = (why: string): Outcome => ({
  cases: 0,
  acknowledged: 0,
  lost: 0,
  silent: 0,
  failures: [],
  notes: [],
  skipped: why,
})
