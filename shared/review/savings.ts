import type { EventId } from '../ids.ts'
import type { Metrics } from '../incident/metrics.ts'
import { type SAVED_FROM, SAVED_SPANS } from '../incident/records/actionDetail.ts'
import { glanceDuration } from '../time/glanceDuration.ts'
import type { Millis } from '../time/instant.ts'

/** A length of the incident that an action would have shortened. */
export interface Saving {
  readonly from: (typeof SAVED_FROM)[number]
  /** The misleading path, where it is one. */
  readonly path: EventId | null
  /** Such as `Time to detect` or `Time on H2`. */
  readonly label: string
  /** As the record measures it now; null where it does not say. At most so much was to be saved. */
  readonly ms: Millis | null
  readonly approximate: boolean
}

/** What the record shows that an action can shorten: the durations that are known, then each misleading path. */
export function savingsIn({ durations, misleadingPaths }: Metrics): readonly Saving[] {
  const spans = SAVED_SPANS.flatMap((from): readonly Saving[] => {
    const { ms, label, approximate } = durations[from]
    return ms === null ? [] : [{ from, path: null, label, ms, approximate }]
  })
  const paths = misleadingPaths.map(
    ({ event, number, durationMs, precision }): Saving => ({
      from: 'path',
      path: event,
      label: `Time on ${number ?? 'a misleading path'}`,
      ms: durationMs,
      approximate: precision !== 'exact',
    }),
  )
  return [...spans, ...paths]
}

/** What an action is said to save, as the record measures it now; null where nobody said, or it is not there any more. */
export function savingOf(
  metrics: Metrics,
  { savedFrom, savedPath }: { readonly savedFrom: Saving['from'] | null; readonly savedPath: EventId | null },
): Saving | null {
  if (savedFrom === null) return null
  return (
    savingsIn(metrics).find(({ from, path }) => from === savedFrom && (from !== 'path' || path === savedPath)) ?? null
  )
}

/** `Time on H2, 31 min`, with ≈ where the times are not exact. */
export const savingWords = ({ label, ms, approximate }: Saving): string =>
  ms === null ? label : `${label}, ${approximate ? '≈ ' : ''}${glanceDuration(ms)}`
